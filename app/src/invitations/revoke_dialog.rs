//! "Revoke the invitation?": whose, and what follows.
//!
//! Never here: deciding what can be revoked; the server refuses and says why.

use super::{server_fns::Revoke, view_model::InvitationsView, words::Words};
use crate::{
    layout::Here,
    ui::{Button, ButtonLink, Coming, Deed, Dialog, Form, Look, Summary, wait},
};
use leptos::prelude::*;

/// Asks before an invitation is taken back. `close` is the page without the dialog.
#[component]
pub fn RevokeDialog(here: Here, list: Coming<InvitationsView>, invitation: String, close: String) -> impl IntoView {
    let deed = Deed::of::<Revoke>("revoke");
    wait(move || {
        let (invitation, close) = (invitation.clone(), close.clone());
        async move {
            let rows = list.await.map(|list| list.rows).unwrap_or_default();
            let found = rows.into_iter().find(|row| row.id == invitation);
            let email = found.map(|row| row.email);
            view! { <Sure here deed email invitation close /> }.into_any()
        }
    })
}

/// `email` is unknown when the invitation is on another page of the list.
#[component]
fn Sure(here: Here, deed: Deed, email: Option<String>, invitation: String, close: String) -> impl IntoView {
    let (words, organization) = (Words::here(), here.name());
    let whom = match email {
        Some(email) => words.link_stops_for(&email),
        None => words.link_stops().to_owned(),
    };
    view! {
        <Dialog title=words.revoke_question() close_href=close.clone()>
            <p class="breakable">{whom}</p>
            <ul class="dialog__facts">
                <li>{words.who_opens_it(&organization)}</li>
                <li>{words.not_undone()}</li>
            </ul>
            <Form deed>
                <Summary problem=deed.problem() />
                <input type="hidden" name="slug" value=here.slug() />
                <input type="hidden" name="invitation" value=invitation />
                <input type="hidden" name="back" value=close.clone() />
                <div class="dialog__foot">
                    <ButtonLink href=close look=Look::Secondary attr:data-autofocus=true attr:data-noscroll=true>{words.cancel()}</ButtonLink>
                    <Button look=Look::Danger>{words.revoke_invitation()}</Button>
                </div>
            </Form>
        </Dialog>
    }
}
