//! The account of somebody who was invited and has none: the mailed link has proved the address.
//!
//! Never here: a choice of the address; the server reads it from the invitation, not from this form.

use super::server_fns::Register;
use crate::ui::{Button, Deed, FieldKind, FieldState, Form, Lock, Look, Size, Summary, TextField};
use leptos::prelude::*;

/// Name and password for the invited address.
#[component]
pub fn RegisterForm(token: String, email: String) -> impl IntoView {
    let deed = Deed::of::<Register>("register");
    let address = FieldState {
        value: email,
        ..deed.field("email", "")
    };
    view! {
        <Form deed class="form">
            <Summary problem=deed.problem() fields=deed.jumps() />
            <input type="hidden" name="token" value=token />
            <TextField
                state=address
                label="E-mail address"
                kind=FieldKind::Email
                hint="The invitation belongs to this address."
                autocomplete="username"
                lock=Lock::ReadOnly
            />
            <TextField state=deed.field("name", "") label="Your name" hint="This is how your colleagues will see you." autocomplete="name" limit=200 />
            <TextField
                state=deed.field("password", "")
                label="Password"
                kind=FieldKind::Password
                hint="At least 15 characters. A short sentence works well."
                autocomplete="new-password"
                limit=1024
            />
            <Button look=Look::Primary size=Size::Wide>"Create account and join"</Button>
        </Form>
    }
}
