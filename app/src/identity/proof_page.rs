//! "Confirm that it is you": before what cannot be undone, when the last proof is some minutes old.
//!
//! Never here: what somebody was about to do; they go back to its page and do it.

use super::{
    factors::view_model::{AskedView, ProofView},
    passkeys::{Ask, server_fns::ProveByPasskey},
    provider::LeaveForm,
    server_fns::{Proof, Prove},
    sign_in_page::next,
};
use crate::{
    layout::loaded,
    ui::{Button, Deed, FieldKind, Form, Icon, IconName, Look, Size, Summary, TextField, Title, ask},
};
use leptos::prelude::*;

/// The page that asks for what a sign-in asks for.
#[component]
pub fn ProofPage() -> impl IntoView {
    let deed = Deed::of::<Prove>("proof");
    let next = next();
    let by_passkey = Deed::of::<ProveByPasskey>("passkey");
    let shown = ask(|| Proof {});
    let content = loaded(
        shown,
        move |ProofView {
                  typed,
                  passkey,
                  provider,
              }| {
            let (password, code) = match typed {
                AskedView::Password => (true, false),
                AskedView::Code => (false, true),
                AskedView::PasswordAndCode => (true, true),
                AskedView::Nothing => (false, false),
            };
            let fields = (password || code).then(|| view! {
                {password.then(|| view! {
                    <TextField state=deed.field("password", "") label="Your password" kind=FieldKind::Password autocomplete="current-password" limit=1024 />
                })}
                {code.then(|| view! {
                    <TextField state=deed.field("code", "") label="Code" hint="Of your authenticator app, or a recovery code." autocomplete="one-time-code" limit=60 />
                })}
            });
            let nothing = fields.is_none() && !passkey && provider.is_none();
            view! {
                <header class="auth__head">
                    <span class="auth__mark" data-tone="accent">
                        <Icon name=IconName::Lock />
                    </span>
                    <h1 class="auth__title" tabindex="-1">"Confirm that it is you"</h1>
                    <p class="auth__lead">"What you are about to do cannot be undone. Then we do not ask for ten minutes."</p>
                </header>
                <div class="auth__card">
                    {fields.map(|fields| view! {
                        <Form deed class="form">
                            <Summary problem=deed.problem() fields=deed.jumps() />
                            <input type="hidden" name="next" value=move || next.get() />
                            {fields}
                            <Button look=Look::Primary size=Size::Wide>"Confirm"</Button>
                        </Form>
                    })}
                    {passkey.then(|| view! {
                        <Form deed=by_passkey class="form" attr:data-passkey="prove">
                            <Summary problem=by_passkey.problem() />
                            <input type="hidden" name="next" value=move || next.get() />
                            <Ask>"Use a passkey instead"</Ask>
                        </Form>
                    })}
                    {provider.map(|label| view! { <LeaveForm purpose="prove" next>{format!("Confirm by {label}")}</LeaveForm> })}
                    {nothing.then(|| view! {
                        <p>"You have nothing here to confirm with. Sign out and in again: that counts as well. Or choose a password by mail."</p>
                        <a href="/forgot">"Choose a password"</a>
                    })}
                </div>
                <p class="auth__foot">"Changed your mind? " <a href="/">"Leave it"</a></p>
            }
        },
    );
    view! {
        <Title text="Confirm that it is you" />
        <div class="page page--centre">
            <div class="auth">{content}</div>
        </div>
    }
}
