//! What the invitation is, for everybody who can still answer it.
//!
//! Never here: the note as ours; it stands as quoted words of whoever invites.

use crate::{
    invitations::view_model::InvitationView,
    members::role::{self, RoleBadge},
    ui::{Avatar, Moment, Shape, Title},
};
use leptos::prelude::*;

/// Who invites to what.
#[component]
pub fn Head(invitation: InvitationView) -> impl IntoView {
    let title = format!("Join {}", invitation.organization);
    view! {
        <Title text=title.clone() />
        <header class="auth__head">
            <Avatar name=invitation.organization.clone() seed=invitation.organization shape=Shape::SquareHuge />
            <h1 class="auth__title" tabindex="-1">{title}</h1>
            <p class="auth__lead">{invitation.inviter} " invited you as " <strong>{role::word(invitation.role)}</strong> "."</p>
        </header>
    }
}

/// The personal note, in the inviter's words and name.
#[component]
pub fn Note(invitation: InvitationView) -> impl IntoView {
    (!invitation.message.is_empty()).then(|| {
        view! {
            <figure class="stack stack--tight">
                <figcaption class="small muted">{invitation.inviter} " writes:"</figcaption>
                <blockquote class="auth__quote">{invitation.message}</blockquote>
            </figure>
        }
    })
}

/// All there is to know before answering.
#[component]
pub fn Facts(invitation: InvitationView) -> impl IntoView {
    let expires = invitation.expires;
    view! {
        <dl class="facts">
            <div>
                <dt>"Invited by"</dt>
                <dd>{invitation.inviter}</dd>
            </div>
            <div>
                <dt>"Your role"</dt>
                <dd><RoleBadge role=invitation.role /></dd>
            </div>
            <div>
                <dt>"For"</dt>
                <dd>{invitation.email}</dd>
            </div>
            <div>
                <dt>"Ends"</dt>
                <dd><Moment iso=expires.iso text=expires.text title=expires.title /></dd>
            </div>
        </dl>
    }
}
