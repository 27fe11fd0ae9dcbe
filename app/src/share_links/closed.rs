//! Share links by which this visitor, or nobody, joins: what is in the way, and one way on.
//!
//! Never here: a dead end.

use super::view_model::{JoinView, VisitorView};
use crate::{
    mount::{House, Mount},
    ui::{DeadEnd, IconName, Moment, Tone},
};
use leptos::prelude::*;
use orgs::share_links::Unusable;
use std::borrow::Cow;

/// There is no share link behind the address.
#[component]
pub fn UnknownLink() -> impl IntoView {
    let lead = "It may be incomplete. Copy all of it, or ask whoever gave it to you.";
    DeadEnd {
        mark: (IconName::FileX, Tone::Neutral),
        title: "We do not know this link".into(),
        lead: lead.into_any(),
        next: front(),
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
    const ASK: &str = "Ask whoever gave it to you for a new one.";
    let (mark, title, lead) = match why {
        Unusable::Unknown | Unusable::SwitchedOff => (
            (IconName::Power, Tone::Neutral),
            "This link is switched off",
            format!("Nobody joins {organization} by it any more. {ASK}").into_any(),
        ),
        Unusable::Expired => (
            (IconName::Clock, Tone::Warning),
            "This link has ended",
            view! { "It ended " <Moment iso=expires.iso text=expires.text title=expires.title /> ". " {ASK} }
                .into_any(),
        ),
        Unusable::UsedUp => (
            (IconName::Users, Tone::Neutral),
            "This link is used up",
            format!("As many people joined {organization} by it as it lets in. {ASK}").into_any(),
        ),
        Unusable::MakerGone => (
            (IconName::TriangleAlert, Tone::Warning),
            "This link does not work any more",
            format!("Who made it can no longer invite to {organization}. Ask somebody there for a new one.").into_any(),
        ),
        Unusable::OrganizationAway => (
            (IconName::Power, Tone::Warning),
            "This organization is not in use",
            format!("Nobody can join {organization} at the moment. Whoever gave you the link may know more.")
                .into_any(),
        ),
        Unusable::SeatsTaken => (
            (IconName::Users, Tone::Warning),
            "Every seat is taken",
            format!(
                "{organization} has no room for another member. When its admins have made some, this link works again."
            )
            .into_any(),
        ),
    };
    DeadEnd {
        mark,
        title: title.into(),
        lead,
        next: front(),
    }
}

fn not_for_them(join: JoinView) -> DeadEnd {
    let mount = Mount::find();
    let JoinView {
        organization,
        domain,
        slug,
        ..
    } = join;
    let (mark, title, lead, next) = match join.visitor {
        VisitorView::OtherDomain(email) => (
            (IconName::Mail, Tone::Warning),
            "This link is for other addresses",
            view! {
                {format!("Whoever joins {organization} by it has a confirmed address at {domain}. You are signed in as ")}
                <strong class="breakable">{email}</strong> ", and have none there."
            }
            .into_any(),
            match mount.house() {
                House::Ours => ("/account/emails".to_owned(), format!("Add your address at {domain}").into()),
                House::Theirs => front(),
            },
        ),
        VisitorView::FactorNeeded => (
            (IconName::ShieldCheck, Tone::Warning),
            "Two-step sign-in comes first",
            format!("{organization} lets nobody in by a password alone. Set it up, then open this link again.").into_any(),
            (mount.to_second_factor(), "Set up two-step sign-in".into()),
        ),
        VisitorView::Removed => (
            (IconName::Ban, Tone::Warning),
            "You cannot come back by this link",
            format!("You were removed from {organization} after it was made. Ask an admin there for an invitation.").into_any(),
            front(),
        ),
        VisitorView::Member | VisitorView::SignedOut | VisitorView::Welcome(_) => (
            (IconName::CircleCheck, Tone::Success),
            "You are already a member",
            format!("You belong to {organization}.").into_any(),
            (
                slug.map_or_else(|| mount.to_home(), |slug| mount.organization(&slug)),
                format!("Open {organization}").into(),
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

fn front() -> (String, Cow<'static, str>) {
    (Mount::find().to_home(), "To the front page".into())
}
