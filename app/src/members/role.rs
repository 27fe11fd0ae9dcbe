//! What a role is called, what it is for, and its mark.
//!
//! Never here: what a role may do; that is the policy's table in the domain.

use crate::ui::{
    IconName, Tone, badge,
    markup::{Markup, inert},
};
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
    inert(role_badge(role))
}

/// The same, in a text.
pub fn role_badge(role: Role) -> Markup {
    match role {
        Role::Owner => badge(Tone::Accent, word(role), Some(IconName::Crown)),
        Role::Admin => badge(Tone::Info, word(role), None),
        Role::Member => badge(Tone::Neutral, word(role), None),
    }
}
