//! "Revoke the invitation?": whose, and what follows.
//!
//! Never here: deciding what can be revoked; the server refuses and says why.

use super::{server_fns::Revoke, view_model::InvitationsView};
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
    let organization = untrack(|| here.name());
    let whom = match email {
        Some(email) => format!("The link that was sent to {email} stops working at once."),
        None => "The link that was sent stops working at once.".to_owned(),
    };
    view! {
        <Dialog title="Revoke the invitation?" close_href=close.clone()>
            <p class="breakable">{whom}</p>
            <ul class="dialog__facts">
                <li>{format!("Who opens it reads that the invitation to {organization} was taken back.")}</li>
                <li>"This cannot be undone, but you can send a new invitation."</li>
            </ul>
            <Form deed>
                <Summary problem=deed.problem() />
                <input type="hidden" name="slug" value=move || here.slug() />
                <input type="hidden" name="invitation" value=invitation />
                <input type="hidden" name="back" value=close.clone() />
                <div class="dialog__foot">
                    <ButtonLink href=close look=Look::Secondary attr:data-autofocus=true attr:data-noscroll=true>"Cancel"</ButtonLink>
                    <Button look=Look::Danger>"Revoke invitation"</Button>
                </div>
            </Form>
        </Dialog>
    }
}
