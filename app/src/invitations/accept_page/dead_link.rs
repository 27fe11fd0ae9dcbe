//! Links that nobody can use any more, or ever could: what happened, and one way on.
//!
//! Never here: a dead end.

use super::sign_in_and_return;
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
    let lead = "It may be incomplete. Open it from the mail again, or copy all of it. If you got several mails, use the newest.";
    DeadEnd {
        mark: (IconName::FileX, Tone::Neutral),
        title: "We do not know this link".into(),
        lead: lead.into_any(),
        next: (Mount::find().to_home(), "To the front page".into()),
    }
    .titled()
}

/// There is one, but it cannot be accepted.
#[component]
pub fn DeadLink(why: Unusable, token: String, invitation: InvitationView) -> impl IntoView {
    let (href, label) = next(why, &token, &invitation.visitor);
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
            "There is a newer mail",
            format!("{inviter} sent this invitation to {organization} again, or gave you another link. Only the newest works.").into_any(),
        ),
        Unusable::Expired => (
            (IconName::Clock, Tone::Warning),
            "This invitation has ended",
            view! {
                "It ended " <Moment iso=expires.iso text=expires.text title=expires.title /> ". " {inviter} " can send you a new one."
            }
            .into_any(),
        ),
        Unusable::Revoked => (
            (IconName::Ban, Tone::Neutral),
            "This invitation was taken back",
            format!("If you think that this is a mistake, ask {inviter}.").into_any(),
        ),
        Unusable::Used => (
            (IconName::CircleCheck, Tone::Success),
            "This invitation is already accepted",
            format!("{email} joined {organization} with it.").into_any(),
        ),
        Unusable::Declined => (
            (IconName::CircleX, Tone::Neutral),
            "This invitation was declined",
            format!("If you changed your mind, ask {inviter} for a new one.").into_any(),
        ),
        Unusable::InviterGone => (
            (IconName::TriangleAlert, Tone::Warning),
            "This invitation cannot be accepted any more",
            format!("{inviter} can no longer offer this role. Ask somebody else at {organization} for a new invitation.").into_any(),
        ),
        // The page of a link that was handed over says what to do instead.
        Unusable::Handed | Unusable::OrganizationAway => (
            (IconName::Power, Tone::Warning),
            "This organization is not in use",
            format!("Nobody can join {organization} at the moment. {inviter} may know more.").into_any(),
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
fn next(why: Unusable, token: &str, visitor: &VisitorView) -> (String, &'static str) {
    match (visitor, why) {
        (VisitorView::SignedOut, Unusable::Used) => (sign_in_and_return(token), "Sign in"),
        (VisitorView::SignedOut, Unusable::Superseded) => {
            (Mount::find().to_sign_in(), "Sign in to see your invitations")
        }
        (VisitorView::Invited, Unusable::Superseded) => (Mount::find().to_home(), "See your invitations"),
        (VisitorView::SignedOut | VisitorView::New | VisitorView::Unproven, _) => {
            (Mount::find().to_home(), "To the front page")
        }
        (VisitorView::Inviter | VisitorView::Invited | VisitorView::SomebodyElse(_) | VisitorView::Member, _) => {
            (Mount::find().to_home(), "Go to your organizations")
        }
    }
}
