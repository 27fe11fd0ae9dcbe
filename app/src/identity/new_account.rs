//! What every form asks of whoever makes an account or chooses a password, said once.
//!
//! Never here: whose address it is; the server reads it from what a link proves.

use crate::ui::{Button, Deed, FieldKind, FieldState, Form, Lock, Look, Size, Summary, TextField};
use leptos::prelude::*;

/// How somebody is called.
#[component]
pub fn NameField(deed: Deed) -> impl IntoView {
    view! {
        <TextField state=deed.field("name", "") label="Your name" hint="This is how your colleagues will see you." autocomplete="name" limit=200 />
    }
}

/// A password that is chosen, not one that is known.
#[component]
pub fn NewPasswordField(deed: Deed, label: &'static str) -> impl IntoView {
    view! {
        <TextField
            state=deed.field("password", "")
            label
            kind=FieldKind::Password
            hint="At least 15 characters. A short sentence works well."
            autocomplete="new-password"
            limit=1024
        />
    }
}

/// The form for an address that the link in hand has proved; `hint` says by what.
#[component]
pub fn NewAccount(deed: Deed, token: String, email: String, hint: &'static str, action: &'static str) -> impl IntoView {
    let address = FieldState {
        value: email,
        ..deed.field("email", "")
    };
    view! {
        <Form deed class="form">
            <Summary problem=deed.problem() fields=deed.jumps() />
            <input type="hidden" name="token" value=token />
            <TextField state=address label="E-mail address" kind=FieldKind::Email hint autocomplete="username" lock=Lock::ReadOnly />
            <NameField deed />
            <NewPasswordField deed label="Password" />
            <Button look=Look::Primary size=Size::Wide>{action}</Button>
        </Form>
    }
}
