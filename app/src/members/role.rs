//! What a role is called, what it is for, and its mark.
//!
//! Never here: what a role may do; that is the policy's table in the domain.

use crate::ui::{Badge, IconName, Tone};
use leptos::prelude::*;
use orgs::access::Role;

/// "Owner", "Admin", "Member".
pub const fn word(role: Role) -> &'static str {
    match role {
        Role::Owner => "Owner",
        Role::Admin => "Admin",
        Role::Member => "Member",
    }
}

/// What somebody in this role does, in one sentence.
pub const fn purpose(role: Role) -> &'static str {
    match role {
        Role::Owner => "Answers for everything, and alone can hand over, disable or delete the organization.",
        Role::Admin => "Runs it day by day: invites people, changes roles, removes members, edits settings.",
        Role::Member => "Belongs to the organization and sees who else does.",
    }
}

/// The mark of a role; owners stand out.
#[component]
pub fn RoleBadge(role: Role) -> impl IntoView {
    match role {
        Role::Owner => view! { <Badge tone=Tone::Accent text=word(role) icon=IconName::Crown /> }.into_any(),
        Role::Admin => view! { <Badge tone=Tone::Info text=word(role) /> }.into_any(),
        Role::Member => view! { <Badge tone=Tone::Neutral text=word(role) /> }.into_any(),
    }
}
