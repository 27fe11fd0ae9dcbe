//! Share links by which this visitor, or nobody, joins: what is in the way, and one way on.
//!
//! Never here: a dead end; nor whoever the link's domain keeps out, who may ask (`join_requests`).

use super::{
    view_model::{JoinView, VisitorView},
    words::Words,
};
use crate::{
    mount::Mount,
    ui::{DeadEnd, IconName, Moment, Tone},
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
        lead: words.unknown_text().into_any(),
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
    let and_ask = |says: String| [&says, " ", words.ask()].concat().into_any();
    let (mark, title, lead) = match why {
        Unusable::Unknown | Unusable::SwitchedOff => (
            (IconName::Power, Tone::Neutral),
            words.switched_off(),
            and_ask(words.switched_off_text(&organization)),
        ),
        Unusable::Expired => (
            (IconName::Clock, Tone::Warning),
            words.expired(),
            view! { {words.it_ended()} <Moment iso=expires.iso text=expires.text title=expires.title /> ". " {words.ask()} }
                .into_any(),
        ),
        Unusable::UsedUp => (
            (IconName::Users, Tone::Neutral),
            words.all_used(),
            and_ask(words.all_used_text(&organization)),
        ),
        Unusable::MakerGone => (
            (IconName::TriangleAlert, Tone::Warning),
            words.broken(),
            words.broken_text(&organization).into_any(),
        ),
        Unusable::OrganizationAway => (
            (IconName::Power, Tone::Warning),
            words.away(),
            words.away_text(&organization).into_any(),
        ),
        Unusable::SeatsTaken => (
            (IconName::Users, Tone::Warning),
            words.seats_taken(),
            words.no_room_text(&organization).into_any(),
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
            words.two_steps_first_text(&organization).into_any(),
            (mount.to_second_factor(), words.set_up_two_steps().into()),
        ),
        VisitorView::Removed => (
            (IconName::Ban, Tone::Warning),
            words.cannot_come_back(),
            words.cannot_come_back_text(&organization).into_any(),
            front(words),
        ),
        VisitorView::Member | VisitorView::SignedOut | VisitorView::Welcome(_) | VisitorView::OtherDomain(_) => (
            (IconName::CircleCheck, Tone::Success),
            words.already_member(),
            words.you_belong_to(&organization).into_any(),
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
