//! Links that nobody can use any more, or ever could: what happened, and one way on.
//!
//! Never here: a dead end.

use super::{sign_in_and_return, words::Words};
use crate::{
    invitations::view_model::{InvitationView, VisitorView},
    mount::Mount,
    ui::{DeadEnd, IconName, Moment, Tone},
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
        lead: words.unknown_text().into_any(),
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
            words.superseded_text(&inviter, &organization).into_any(),
        ),
        Unusable::Expired => (
            (IconName::Clock, Tone::Warning),
            words.expired(),
            view! {
                {words.it_ended()} <Moment iso=expires.iso text=expires.text title=expires.title /> ". " {inviter} {words.sends_a_new_one()}
            }
            .into_any(),
        ),
        Unusable::Revoked => (
            (IconName::Ban, Tone::Neutral),
            words.revoked(),
            words.revoked_text(&inviter).into_any(),
        ),
        Unusable::Used => (
            (IconName::CircleCheck, Tone::Success),
            words.used(),
            words.used_text(&email, &organization).into_any(),
        ),
        Unusable::Declined => (
            (IconName::CircleX, Tone::Neutral),
            words.declined(),
            words.declined_text(&inviter).into_any(),
        ),
        Unusable::InviterGone => (
            (IconName::TriangleAlert, Tone::Warning),
            words.inviter_gone(),
            words.inviter_gone_text(&inviter, &organization).into_any(),
        ),
        // The page of a link that was handed over says what to do instead.
        Unusable::Handed | Unusable::OrganizationAway => (
            (IconName::Power, Tone::Warning),
            words.away(),
            words.away_text(&organization, &inviter).into_any(),
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
