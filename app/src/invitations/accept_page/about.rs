//! What the invitation is, for everybody who can still answer it.
//!
//! Never here: the note as ours; it stands as quoted words of whoever invites.

use super::words::Words;
use crate::{
    invitations::view_model::InvitationView,
    members::role::{self, RoleBadge},
    ui::{Mark, Moment, Title, markup::html, narrow_head},
};
use leptos::prelude::*;

/// Who invites to what.
#[component]
pub fn Head(invitation: InvitationView) -> impl IntoView {
    let words = Words::here();
    let title = words.join(&invitation.organization);
    let role = role::word(invitation.role);
    let lead = html! { (invitation.inviter) (words.invited_you_as()) strong { (role) } (words.invited_end()) };
    view! {
        <Title text=title.clone() />
        {narrow_head(Mark::Organization(&invitation.organization), &title, &lead)}
    }
}

/// The personal note, in the inviter's words and name.
#[component]
pub fn Note(invitation: InvitationView) -> impl IntoView {
    (!invitation.message.is_empty()).then(|| {
        view! {
            <figure class="stack stack--tight">
                <figcaption class="small muted">{invitation.inviter} {Words::here().writes()}</figcaption>
                <blockquote class="auth__quote">{invitation.message}</blockquote>
            </figure>
        }
    })
}

/// All there is to know before answering.
#[component]
pub fn Facts(invitation: InvitationView) -> impl IntoView {
    let (words, expires) = (Words::here(), invitation.expires);
    view! {
        <dl class="facts">
            <div>
                <dt>{words.invited_by()}</dt>
                <dd>{invitation.inviter}</dd>
            </div>
            <div>
                <dt>{words.your_role()}</dt>
                <dd><RoleBadge role=invitation.role /></dd>
            </div>
            <div>
                <dt>{words.meant_for()}</dt>
                <dd>{invitation.email}</dd>
            </div>
            <div>
                <dt>{words.ends()}</dt>
                <dd><Moment iso=expires.iso text=expires.text title=expires.title /></dd>
            </div>
        </dl>
    }
}
