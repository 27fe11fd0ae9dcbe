//! A forgotten password: asking for a link. What comes after is `check_inbox`.
//!
//! Never here: whether anybody has the address.

use super::{server_fns::RequestReset, words::Words};
use crate::ui::{Button, Deed, FieldKind, Form, Icon, IconName, Look, Size, Summary, TextField, Title};
use leptos::prelude::*;

/// The page that asks for the address.
#[component]
pub fn ForgotPage() -> impl IntoView {
    let words = Words::here();
    let deed = Deed::of::<RequestReset>("forgot");
    view! {
        <Title text=words.forgot() />
        <div class="page page--centre">
            <div class="auth">
                <header class="auth__head">
                    <span class="auth__mark" data-tone="accent">
                        <Icon name=IconName::KeyRound />
                    </span>
                    <h1 class="auth__title" tabindex="-1">{words.forgot()}</h1>
                    <p class="auth__lead">{words.choose_new_one()}</p>
                </header>
                <div class="auth__card">
                    <Form deed class="form">
                        <Summary problem=deed.problem() fields=deed.jumps() />
                        <TextField state=deed.field("email", "") label=words.email() kind=FieldKind::Email autocomplete="username" />
                        <Button look=Look::Primary size=Size::Wide>{words.send_link()}</Button>
                    </Form>
                </div>
                <p class="auth__foot">{words.remember_it()} <a href="/sign-in">{words.sign_in()}</a></p>
            </div>
        </div>
    }
}
