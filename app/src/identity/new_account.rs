//! What every form asks of whoever makes an account or chooses a password, said once.
//!
//! Never here: whose address it is; the server reads it from what a link proves.

use super::words::Words;
use crate::ui::{Button, Deed, FieldKind, FieldState, Form, Lock, Look, Size, Summary, TextField};
use leptos::prelude::*;

/// How somebody is called.
#[component]
pub fn NameField(deed: Deed) -> impl IntoView {
    let words = Words::here();
    view! {
        <TextField state=deed.field("name", "") label=words.your_name() hint=words.seen_by_colleagues() autocomplete="name" limit=200 />
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
            hint=Words::here().fifteen_characters()
            autocomplete="new-password"
            limit=1024
        />
    }
}

/// The form for an address that the link in hand has proved; `hint` says by what. Children are what else there is to say about what
/// they came for.
#[component]
pub fn NewAccount(
    deed: Deed,
    token: String,
    email: String,
    hint: &'static str,
    action: &'static str,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let words = Words::here();
    let address = FieldState {
        value: email,
        ..deed.field("email", "")
    };
    view! {
        <Form deed class="form">
            <Summary problem=deed.problem() fields=deed.jumps() />
            <input type="hidden" name="token" value=token />
            <TextField state=address label=words.email() kind=FieldKind::Email hint autocomplete="username" lock=Lock::ReadOnly />
            <NameField deed />
            <NewPasswordField deed label=words.password() />
            {children.map(|children| children())}
            <Button look=Look::Primary size=Size::Wide>{action}</Button>
        </Form>
    }
}
