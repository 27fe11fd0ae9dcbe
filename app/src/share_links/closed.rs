//! Share links by which this visitor, or nobody, joins: what is in the way, and one way on.
//!
//! Never here: a dead end; nor whoever the link's domain keeps out, who may ask (`join_requests`).

use super::{
    view_model::{JoinView, VisitorView},
    words::Words,
};
use crate::{
    mount::Mount,
    ui::{
        DeadEnd, IconName, Tone,
        markup::{html, text},
        moment,
    },
};
use leptos::prelude::*;
use orgs::share_links::Unusable;
use std::borrow::Cow;

/// There is no share link behind the address.
#[component]
pub fn UnknownLink() -> impl IntoView {
    let words = Words::here();
    DeadEnd {
        mark: (IconName::FileX, Tone::Neutral),
        title: words.unknown().into(),
        lead: text(words.unknown_text()),
        next: front(words),
    }
    .titled()
}

/// There is one, but the visitor does not join by it: nobody does, or they do not.
#[component]
pub fn Closed(join: JoinView, is_dead: bool) -> impl IntoView {
    match join.unusable.filter(|_| is_dead) {
        Some(Unusable::Unknown) => view! { <UnknownLink /> }.into_any(),
        Some(why) => dead(why, join).titled(),
        None => not_for_them(join).titled(),
    }
}

fn dead(why: Unusable, join: JoinView) -> DeadEnd {
    let JoinView {
        organization, expires, ..
    } = join;
    let words = Words::here();
    let and_ask = |says: String| html! { (says) " " (words.ask()) };
    let (mark, title, lead) = match why {
        Unusable::Unknown | Unusable::SwitchedOff => (
            (IconName::Power, Tone::Neutral),
            words.switched_off(),
            and_ask(words.switched_off_text(&organization)),
        ),
        Unusable::Expired => (
            (IconName::Clock, Tone::Warning),
            words.expired(),
            html! { (words.it_ended()) (moment(&expires.iso, &expires.text, &expires.title)) ". " (words.ask()) },
        ),
        Unusable::UsedUp => (
            (IconName::Users, Tone::Neutral),
            words.all_used(),
            and_ask(words.all_used_text(&organization)),
        ),
        Unusable::MakerGone => (
            (IconName::TriangleAlert, Tone::Warning),
            words.broken(),
            text(words.broken_text(&organization)),
        ),
        Unusable::OrganizationAway => (
            (IconName::Power, Tone::Warning),
            words.away(),
            text(words.away_text(&organization)),
        ),
        Unusable::SeatsTaken => (
            (IconName::Users, Tone::Warning),
            words.seats_taken(),
            text(words.no_room_text(&organization)),
        ),
    };
    DeadEnd {
        mark,
        title: title.into(),
        lead,
        next: front(words),
    }
}

fn not_for_them(join: JoinView) -> DeadEnd {
    let (words, mount) = (Words::here(), Mount::find());
    let JoinView { organization, slug, .. } = join;
    let (mark, title, lead, next) = match join.visitor {
        VisitorView::FactorNeeded => (
            (IconName::ShieldCheck, Tone::Warning),
            words.two_steps_first(),
            text(words.two_steps_first_text(&organization)),
            (mount.to_second_factor(), words.set_up_two_steps().into()),
        ),
        VisitorView::Removed => (
            (IconName::Ban, Tone::Warning),
            words.cannot_come_back(),
            text(words.cannot_come_back_text(&organization)),
            front(words),
        ),
        VisitorView::Member | VisitorView::SignedOut | VisitorView::Welcome(_) | VisitorView::OtherDomain(_) => (
            (IconName::CircleCheck, Tone::Success),
            words.already_member(),
            text(words.you_belong_to(&organization)),
            (
                slug.map_or_else(|| mount.to_home(), |slug| mount.organization(&slug)),
                words.open(&organization).into(),
            ),
        ),
    };
    DeadEnd {
        mark,
        title: title.into(),
        lead,
        next,
    }
}

fn front(words: Words) -> (String, Cow<'static, str>) {
    (Mount::find().to_home(), words.front_page().into())
}
