//! The page behind the link of a confirmation mail: each of its states with one thing to do.
//!
//! Never here: a confirmation by looking. Only the button confirms; mail scanners open links too.

use super::{
    server_fns::{Confirm, Confirmation},
    view_model::ConfirmationView,
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
pub fn ConfirmPage() -> impl IntoView {
    let params = use_params_map();
    let token = Memo::new(move |_| params.with(|params| params.get("token").unwrap_or_default()));
    let deed = Deed::of::<Confirm>("confirm");
    let shown = ask(move || Confirmation { token: token.get() });
    let content = loaded(shown, move |shown| {
        let token = token.get_untracked();
        match shown {
            ConfirmationView::SameBrowser { email } => view! { <OneButton deed token email /> }.into_any(),
            ConfirmationView::OtherBrowser { email } => view! { <WithPassword deed token email /> }.into_any(),
            ConfirmationView::Expired => DeadEnd {
                mark: (IconName::Clock, Tone::Warning),
                title: "This link has expired".into(),
                lead: "Nothing is lost. Sign up again, and we send you a new one.".into_any(),
                next: ("/sign-up".into(), "Sign up again".into()),
            }
            .show(),
            ConfirmationView::Used => DeadEnd {
                mark: (IconName::CircleCheck, Tone::Success),
                title: "This link was used before".into(),
                lead: "If you confirmed your address with it, you can sign in.".into_any(),
                next: ("/sign-in".into(), "Sign in".into()),
            }
            .show(),
            ConfirmationView::Unknown => DeadEnd {
                mark: (IconName::FileX, Tone::Neutral),
                title: "We do not know this link".into(),
                lead: "It may be incomplete. Open it from the mail again, or copy all of it.".into_any(),
                next: ("/sign-up".into(), "Sign up again".into()),
            }
            .show(),
        }
    });
    view! {
        <Title text="Confirm your address" />
        <div class="page page--centre">
            <div class="auth">{content}</div>
        </div>
    }
}

/// In the browser that signed up.
#[component]
fn OneButton(deed: Deed, token: String, email: String) -> impl IntoView {
    view! {
        <header class="auth__head">
            <span class="auth__mark" data-tone="accent">
                <Icon name=IconName::Mail />
            </span>
            <h1 class="auth__title" tabindex="-1">"Confirm your address"</h1>
            <p class="auth__lead"><strong>{email}</strong> " will be yours to sign in with."</p>
        </header>
        <div class="auth__card">
            <Form deed class="form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="token" value=token />
                <Button look=Look::Primary size=Size::Wide>"Confirm and sign in"</Button>
            </Form>
        </div>
    }
}

/// In any other browser: whoever knows the password is who signed up.
#[component]
fn WithPassword(deed: Deed, token: String, email: String) -> impl IntoView {
    let address = FieldState {
        value: email,
        ..deed.field("email", "")
    };
    view! {
        <header class="auth__head">
            <span class="auth__mark" data-tone="accent">
                <Icon name=IconName::KeyRound />
            </span>
            <h1 class="auth__title" tabindex="-1">"Confirm your address"</h1>
            <p class="auth__lead">"This is another browser than the one you signed up with, so please type your password."</p>
        </header>
        <div class="auth__card">
            <Form deed class="form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="token" value=token />
                <TextField state=address label="E-mail address" kind=FieldKind::Email autocomplete="username" lock=Lock::ReadOnly />
                <TextField
                    state=deed.field("password", "")
                    label="Password"
                    kind=FieldKind::Password
                    hint="The one you chose when you signed up."
                    autocomplete="current-password"
                    limit=1024
                />
                <Button look=Look::Primary size=Size::Wide>"Confirm and sign in"</Button>
            </Form>
        </div>
        <p class="auth__foot">"You did not sign up? Close this page; without the password nothing happens."</p>
    }
}
