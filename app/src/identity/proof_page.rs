//! "Confirm that it is you": before what cannot be undone, when the last proof is some minutes old.
//!
//! Never here: what somebody was about to do; they go back to its page and do it.

use super::{
    factors::view_model::{AskedView, ProofView},
    passkeys::{Ask, server_fns::ProveByPasskey},
    provider::LeaveForm,
    server_fns::{Proof, Prove},
    words::Words,
};
use crate::{
    layout::loaded,
    ui::{
        Button, Deed, FieldKind, Form, IconName, Look, Mark, Size, Summary, TextField, Title, Tone, ask, markup::text,
        narrow_head, query::asked,
    },
};
use leptos::prelude::*;

/// The page that asks for what a sign-in asks for.
#[component]
pub fn ProofPage() -> impl IntoView {
    let words = Words::here();
    let deed = Deed::of::<Prove>("proof");
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
                    <TextField state=deed.field("password", "") label=words.your_password() kind=FieldKind::Password autocomplete="current-password" limit=1024 />
                })}
                {code.then(|| view! {
                    <TextField state=deed.field("code", "") label=words.code() hint=words.app_or_recovery() autocomplete="one-time-code" limit=60 />
                })}
            });
            let nothing = fields.is_none() && !passkey && provider.is_none();
            view! {
                {narrow_head(Mark::Sign(IconName::Lock, Tone::Accent), words.proof(), &text(words.about_proof()))}
                <div class="auth__card">
                    {fields.map(|fields| view! {
                        <Form deed class="form">
                            <Summary problem=deed.problem() fields=deed.jumps() />
                            <input type="hidden" name="next" value=asked("next") />
                            {fields}
                            <Button look=Look::Primary size=Size::Wide>{words.confirm()}</Button>
                        </Form>
                    })}
                    {passkey.then(|| view! {
                        <Form deed=by_passkey class="form" attr:data-passkey="prove">
                            <Summary problem=by_passkey.problem() />
                            <input type="hidden" name="next" value=asked("next") />
                            <Ask>{words.prove_by_passkey()}</Ask>
                        </Form>
                    })}
                    {provider.map(|label| view! { <LeaveForm purpose="prove" next=asked("next")>{words.prove_by_provider(&label)}</LeaveForm> })}
                    {nothing.then(|| view! {
                        <p>{words.nothing_to_prove()}</p>
                        <a href="/forgot">{words.choose_a_password()}</a>
                    })}
                </div>
                <p class="auth__foot">{words.changed_mind()} <a href="/">{words.leave_it()}</a></p>
            }
        },
    );
    view! {
        <Title text=words.proof() />
        <div class="page page--centre">
            <div class="auth">{content}</div>
        </div>
    }
}
