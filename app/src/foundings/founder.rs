//! What the holder of the link does: make an account and the organization, make the organization, or become somebody else.
//!
//! Never here: a choice of the mail address; the server reads it from the founding, not from a form.

use super::{
    server_fns::{ConfirmFounding, RegisterFounder},
    words::Words,
};
use crate::{
    embedding::Slots,
    identity::NewAccount,
    layout::server_fns::SignOut,
    mount::{House, Mount},
    ui::{Button, ButtonLink, Deed, Form, Look, Requirement, Size, Summary, TextField},
};
use leptos::prelude::*;

/// The organization's web address, as it is proposed or as the founder likes it better.
#[component]
fn WebAddress(deed: Deed, proposed: String) -> impl IntoView {
    let words = Words::here();
    view! {
        <TextField
            state=deed.field("slug", proposed)
            label=words.web_address()
            hint=words.about_proposed()
            requirement=Requirement::Optional
            prefix=Mount::find().before_slugs()
        />
    }
}

/// Name and password for the founder's address.
#[component]
pub fn Register(token: String, email: String, proposed: String) -> impl IntoView {
    let words = Words::here();
    let deed = Deed::of::<RegisterFounder>("register");
    view! {
        <div class="auth__card">
            <p>{words.create_account_first()}</p>
            <NewAccount deed token email hint=words.sent_to_this() action=words.create_both()>
                <WebAddress deed proposed />
            </NewAccount>
        </div>
    }
}

/// The founder has an account: one button, below the web address and the fields that a host's kind has.
#[component]
pub fn Confirm(token: String, name: String, proposed: String) -> impl IntoView {
    let words = Words::here();
    let deed = Deed::of::<ConfirmFounding>("confirm");
    view! {
        <div class="auth__card">
            <Form deed class="form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="token" value=token />
                <WebAddress deed proposed />
                {Slots::founding_fields(deed)}
                <Button look=Look::Primary size=Size::Wide>{words.create(&name)}</Button>
            </Form>
        </div>
    }
}

/// Somebody is signed in who is not the founder: both addresses, and the way to switch and come `back`.
#[component]
pub fn Switch(back: String, email: String, address: String) -> impl IntoView {
    let words = Words::here();
    let (deed, mount) = (Deed::of::<SignOut>("switch"), Mount::find());
    let switch = match mount.house() {
        House::Ours => view! {
            <Form deed class="auth__actions">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="next" value=back />
                <Button look=Look::Primary size=Size::Wide>{words.switch_account()}</Button>
            </Form>
        }
        .into_any(),
        House::Theirs => view! {
            <div class="auth__actions">
                <ButtonLink href=mount.sign_in_for(&back) look=Look::Primary size=Size::Wide>{words.switch_account()}</ButtonLink>
            </div>
        }
        .into_any(),
    };
    view! {
        <div class="auth__card">
            <p>{words.begun_as()} <strong class="breakable">{email}</strong> {words.signed_in_as()} <strong class="breakable">{address}</strong> "."</p>
            {switch}
        </div>
        <p class="auth__foot">{words.go_on_there()}</p>
    }
}
