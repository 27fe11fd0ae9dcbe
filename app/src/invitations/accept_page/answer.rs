//! The invited person's two answers.
//!
//! Never here: a declining that has to be explained; the reason may stay empty.

use super::{
    about::{Facts, Head, Note},
    words::Words,
};
use crate::{
    invitations::{
        server_fns::{Accept, Decline},
        view_model::InvitationView,
    },
    ui::{Button, Deed, Form, Look, Requirement, Size, Summary, TextArea},
};
use leptos::prelude::*;

/// Accept, or say no.
#[component]
pub fn Answer(token: String, invitation: InvitationView) -> impl IntoView {
    let (words, accept) = (Words::here(), Deed::of::<Accept>("accept"));
    let accepted = token.clone();
    let (email, inviter) = (invitation.email.clone(), invitation.inviter.clone());
    view! {
        <Head invitation=invitation.clone() />
        <div class="auth__card">
            <Note invitation=invitation.clone() />
            <Facts invitation />
            <div class="auth__actions">
                <Form deed=accept class="form">
                    <Summary problem=accept.problem() fields=accept.jumps() />
                    <input type="hidden" name="token" value=accepted />
                    <Button look=Look::Primary size=Size::Wide>{words.accept()}</Button>
                </Form>
                <No token inviter />
            </div>
        </div>
        <p class="auth__foot">{words.signed_in_as()} <strong>{email}</strong> "."</p>
    }
}

/// Declining, one step further away than accepting. Open if it was refused without scripts.
#[component]
fn No(token: String, inviter: String) -> impl IntoView {
    let (words, decline) = (Words::here(), Deed::of::<Decline>("decline"));
    let was_refused = decline.error().is_some();
    view! {
        <details open=was_refused>
            <summary class="button button--ghost button--wide">{words.decline()}</summary>
            <Form deed=decline class="form">
                <Summary problem=decline.problem() fields=decline.jumps() />
                <input type="hidden" name="token" value=token />
                <TextArea
                    state=decline.field("reason", "")
                    label=words.reason()
                    hint=words.who_reads_it(&inviter)
                    requirement=Requirement::Optional
                    limit=500
                />
                <Button look=Look::Secondary size=Size::Wide>{words.decline_invitation()}</Button>
            </Form>
        </details>
    }
}
