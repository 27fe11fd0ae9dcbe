//! Links that nobody can use any more, or ever could: what happened, and one way on.
//!
//! Never here: a dead end.

use super::{sign_in_and_return, words::Words};
use crate::{
    invitations::view_model::{InvitationView, VisitorView},
    mount::Mount,
    ui::{
        DeadEnd, IconName, Tone,
        markup::{html, text},
        moment,
    },
};
use leptos::prelude::*;
use orgs::invitations::Unusable;

/// There is no invitation behind the link.
#[component]
pub fn UnknownLink() -> impl IntoView {
    let words = Words::here();
    DeadEnd {
        mark: (IconName::FileX, Tone::Neutral),
        title: words.unknown().into(),
        lead: text(words.unknown_text()),
        next: (Mount::find().to_home(), words.front_page().into()),
    }
    .titled()
}

/// There is one, but it cannot be accepted.
#[component]
pub fn DeadLink(why: Unusable, token: String, invitation: InvitationView) -> impl IntoView {
    let words = Words::here();
    let (href, label) = next(words, why, &token, &invitation.visitor);
    let InvitationView {
        organization,
        inviter,
        email,
        expires,
        ..
    } = invitation;
    let (mark, title, lead) = match why {
        Unusable::Unknown => return view! { <UnknownLink /> }.into_any(),
        Unusable::Superseded => (
            (IconName::Mail, Tone::Accent),
            words.superseded(),
            text(words.superseded_text(&inviter, &organization)),
        ),
        Unusable::Expired => (
            (IconName::Clock, Tone::Warning),
            words.expired(),
            html! {
                (words.it_ended()) (moment(&expires.iso, &expires.text, &expires.title)) ". " (inviter) (words.sends_a_new_one())
            },
        ),
        Unusable::Revoked => (
            (IconName::Ban, Tone::Neutral),
            words.revoked(),
            text(words.revoked_text(&inviter)),
        ),
        Unusable::Used => (
            (IconName::CircleCheck, Tone::Success),
            words.used(),
            text(words.used_text(&email, &organization)),
        ),
        Unusable::Declined => (
            (IconName::CircleX, Tone::Neutral),
            words.declined(),
            text(words.declined_text(&inviter)),
        ),
        Unusable::InviterGone => (
            (IconName::TriangleAlert, Tone::Warning),
            words.inviter_gone(),
            text(words.inviter_gone_text(&inviter, &organization)),
        ),
        // The page of a link that was handed over says what to do instead.
        Unusable::Handed | Unusable::OrganizationAway => (
            (IconName::Power, Tone::Warning),
            words.away(),
            text(words.away_text(&organization, &inviter)),
        ),
    };
    DeadEnd {
        mark,
        title: title.into(),
        lead,
        next: (href, label.into()),
    }
    .titled()
}

/// Where to go: whoever may have an account with something in it signs in, everybody else starts at the front page.
fn next(words: Words, why: Unusable, token: &str, visitor: &VisitorView) -> (String, &'static str) {
    match (visitor, why) {
        (VisitorView::SignedOut, Unusable::Used) => (sign_in_and_return(token), words.sign_in()),
        (VisitorView::SignedOut, Unusable::Superseded) => (Mount::find().to_sign_in(), words.sign_in_to_see()),
        (VisitorView::Invited, Unusable::Superseded) => (Mount::find().to_home(), words.see_yours()),
        (VisitorView::SignedOut | VisitorView::New | VisitorView::Unproven, _) => {
            (Mount::find().to_home(), words.front_page())
        }
        (VisitorView::Inviter | VisitorView::Invited | VisitorView::SomebodyElse(_) | VisitorView::Member, _) => {
            (Mount::find().to_home(), words.go_to_yours())
        }
    }
}
