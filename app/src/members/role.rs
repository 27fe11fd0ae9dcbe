//! What a role is called, what it is for, and its mark.
//!
//! Never here: what a role may do; that is the policy's table in the domain.

use super::words::Words;
use crate::ui::{
    IconName, Tone, badge,
    markup::{Markup, inert},
};
use leptos::prelude::*;
use orgs::access::Role;

/// "Owner", "Admin", "Member".
pub fn word(role: Role) -> &'static str {
    Words::here().called(role)
}

/// What somebody in this role does, in one sentence.
pub fn purpose(role: Role) -> &'static str {
    Words::here().purpose(role)
}

/// The mark of a role; owners stand out.
#[component]
pub fn RoleBadge(role: Role) -> impl IntoView {
    inert(mark(role))
}

/// The same, in a text of another slice.
pub fn mark(role: Role) -> Markup {
    role_badge(Words::here(), role)
}

/// The same, in a text.
pub fn role_badge(words: Words, role: Role) -> Markup {
    let word = words.called(role);
    match role {
        Role::Owner => badge(Tone::Accent, word, Some(IconName::Crown)),
        Role::Admin => badge(Tone::Info, word, None),
        Role::Member => badge(Tone::Neutral, word, None),
    }
}
