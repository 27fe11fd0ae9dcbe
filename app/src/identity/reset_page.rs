//! The page behind the link to choose a new password: each of its states with one thing to do.
//!
//! Never here: a change by looking. Only the button changes something; mail scanners open links too.

use super::{
    new_account::NewPasswordField,
    server_fns::{Reset, ResetPassword},
    view_model::ResetView,
    words::Words,
};
use crate::{
    layout::loaded,
    ui::{
        Button, DeadEnd, Deed, FieldKind, FieldState, Form, IconName, Lock, Look, Mark, Size, Summary, TextField,
        Title, Tone, ask, markup::text, narrow_head, query::param,
    },
};
use leptos::prelude::*;

/// The page behind the link.
#[component]
pub fn ResetPage() -> impl IntoView {
    let words = Words::here();
    let deed = Deed::of::<ResetPassword>("reset");
    let shown = ask(|| Reset { token: param("token") });
    let content = loaded(shown, move |shown| match shown {
        ResetView::Ready { email } => view! { <Choose deed token=param("token") email /> }.into_any(),
        ResetView::Expired => DeadEnd {
            mark: (IconName::Clock, Tone::Warning),
            title: words.link_expired().into(),
            lead: text(words.as_it_was()),
            next: ("/forgot".into(), words.send_new_link().into()),
        }
        .show(),
        ResetView::Unknown => DeadEnd {
            mark: (IconName::FileX, Tone::Neutral),
            title: words.link_does_not_work().into(),
            lead: text(words.use_newest()),
            next: ("/forgot".into(), words.send_new_link().into()),
        }
        .show(),
    });
    view! {
        <Title text=words.choose_password() />
        <div class="page page--centre">
            <div class="auth">{content}</div>
        </div>
    }
}

/// The link is good.
#[component]
fn Choose(deed: Deed, token: String, email: String) -> impl IntoView {
    let words = Words::here();
    let address = FieldState {
        value: email,
        ..deed.field("email", "")
    };
    view! {
        {narrow_head(Mark::Sign(IconName::KeyRound, Tone::Accent), words.choose_password(), &text(words.signed_in_with_it()))}
        <div class="auth__card">
            <Form deed class="form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="token" value=token />
                <TextField state=address label=words.email() kind=FieldKind::Email autocomplete="username" lock=Lock::ReadOnly />
                <NewPasswordField deed label=words.new_password() />
                <Button look=Look::Primary size=Size::Wide>{words.change_and_sign_in()}</Button>
            </Form>
        </div>
        <p class="auth__foot">{words.did_not_ask()}</p>
    }
}
