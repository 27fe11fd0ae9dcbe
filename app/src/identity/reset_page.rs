//! The page behind the link to choose a new password: each of its states with one thing to do.
//!
//! Never here: a change by looking. Only the button changes something; mail scanners open links too.

use super::{
    new_account::NewPasswordField,
    server_fns::{Reset, ResetPassword},
    view_model::ResetView,
};
use crate::{
    layout::loaded,
    ui::{
        Button, DeadEnd, Deed, FieldKind, FieldState, Form, Icon, IconName, Lock, Look, Size, Summary, TextField,
        Title, Tone, ask,
    },
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The page behind the link.
#[component]
pub fn ResetPage() -> impl IntoView {
    let params = use_params_map();
    let token = Memo::new(move |_| params.with(|params| params.get("token").unwrap_or_default()));
    let deed = Deed::of::<ResetPassword>("reset");
    let shown = ask(move || Reset { token: token.get() });
    let content = loaded(shown, move |shown| {
        match shown {
        ResetView::Ready { email } => {
            let token = token.get_untracked();
            view! { <Choose deed token email /> }.into_any()
        }
        ResetView::Expired => DeadEnd {
            mark: (IconName::Clock, Tone::Warning),
            title: "This link has expired".into(),
            lead: "Your password is as it was. Ask for a new link; it works for an hour.".into_any(),
            next: ("/forgot".into(), "Send me a new link".into()),
        }
        .show(),
        ResetView::Unknown => DeadEnd {
            mark: (IconName::FileX, Tone::Neutral),
            title: "This link does not work".into(),
            lead: "It was used before, or there is a newer one, or a part of it is missing. If you got several mails, use the newest.".into_any(),
            next: ("/forgot".into(), "Send me a new link".into()),
        }
        .show(),
    }
    });
    view! {
        <Title text="Choose a new password" />
        <div class="page page--centre">
            <div class="auth">{content}</div>
        </div>
    }
}

/// The link is good.
#[component]
fn Choose(deed: Deed, token: String, email: String) -> impl IntoView {
    let address = FieldState {
        value: email,
        ..deed.field("email", "")
    };
    view! {
        <header class="auth__head">
            <span class="auth__mark" data-tone="accent">
                <Icon name=IconName::KeyRound />
            </span>
            <h1 class="auth__title" tabindex="-1">"Choose a new password"</h1>
            <p class="auth__lead">"You are signed in with it here, and signed out everywhere else."</p>
        </header>
        <div class="auth__card">
            <Form deed class="form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="token" value=token />
                <TextField state=address label="E-mail address" kind=FieldKind::Email autocomplete="username" lock=Lock::ReadOnly />
                <NewPasswordField deed label="New password" />
                <Button look=Look::Primary size=Size::Wide>"Change password and sign in"</Button>
            </Form>
        </div>
        <p class="auth__foot">"You did not ask for this? Close this page; your password stays as it is."</p>
    }
}
