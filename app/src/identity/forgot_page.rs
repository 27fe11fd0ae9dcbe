//! A forgotten password: asking for a link. What comes after is `check_inbox`.
//!
//! Never here: whether anybody has the address.

use super::{server_fns::RequestReset, words::Words};
use crate::ui::{
    Button, Deed, FieldKind, Form, IconName, Look, Mark, Size, Summary, TextField, Title, Tone, markup::text,
    narrow_head,
};
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
                {narrow_head(Mark::Sign(IconName::KeyRound, Tone::Accent), words.forgot(), &text(words.choose_new_one()))}
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
