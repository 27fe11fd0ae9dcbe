//! The page behind the link of a confirmation mail: each of its states with one thing to do.
//!
//! Never here: a confirmation by looking. Only the button confirms; mail scanners open links too.

use super::{
    server_fns::{Confirm, Confirmation},
    view_model::ConfirmationView,
    words::Words,
};
use crate::{
    layout::loaded,
    ui::{
        Button, DeadEnd, Deed, FieldKind, FieldState, Form, IconName, Lock, Look, Mark, Size, Summary, TextField,
        Title, Tone, ask,
        markup::{html, text},
        narrow_head,
        query::param,
    },
};
use leptos::prelude::*;

/// The page behind the link.
#[component]
pub fn ConfirmPage() -> impl IntoView {
    let words = Words::here();
    let deed = Deed::of::<Confirm>("confirm");
    let shown = ask(|| Confirmation { token: param("token") });
    let content = loaded(shown, move |shown| {
        let token = param("token");
        match shown {
            ConfirmationView::SameBrowser { email } => view! { <OneButton deed token email /> }.into_any(),
            ConfirmationView::OtherBrowser { email } => view! { <WithPassword deed token email /> }.into_any(),
            ConfirmationView::Expired => DeadEnd {
                mark: (IconName::Clock, Tone::Warning),
                title: words.link_expired().into(),
                lead: text(words.nothing_lost()),
                next: ("/sign-up".into(), words.sign_up_again().into()),
            }
            .show(),
            ConfirmationView::Used => DeadEnd {
                mark: (IconName::CircleCheck, Tone::Success),
                title: words.link_used().into(),
                lead: text(words.perhaps_confirmed()),
                next: ("/sign-in".into(), words.sign_in().into()),
            }
            .show(),
            ConfirmationView::Unknown => DeadEnd {
                mark: (IconName::FileX, Tone::Neutral),
                title: words.link_unknown().into(),
                lead: text(words.perhaps_incomplete()),
                next: ("/sign-up".into(), words.sign_up_again().into()),
            }
            .show(),
        }
    });
    view! {
        <Title text=words.confirm_address() />
        <div class="page page--centre">
            <div class="auth">{content}</div>
        </div>
    }
}

/// In the browser that signed up.
#[component]
fn OneButton(deed: Deed, token: String, email: String) -> impl IntoView {
    let words = Words::here();
    view! {
        {narrow_head(Mark::Sign(IconName::Mail, Tone::Accent), words.confirm_address(), &html! { strong { (email) } (words.will_be_yours()) })}
        <div class="auth__card">
            <Form deed class="form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="token" value=token />
                <Button look=Look::Primary size=Size::Wide>{words.confirm_and_sign_in()}</Button>
            </Form>
        </div>
    }
}

/// In any other browser: whoever knows the password is who signed up.
#[component]
fn WithPassword(deed: Deed, token: String, email: String) -> impl IntoView {
    let words = Words::here();
    let address = FieldState {
        value: email,
        ..deed.field("email", "")
    };
    view! {
        {narrow_head(Mark::Sign(IconName::KeyRound, Tone::Accent), words.confirm_address(), &text(words.other_browser()))}
        <div class="auth__card">
            <Form deed class="form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="token" value=token />
                <TextField state=address label=words.email() kind=FieldKind::Email autocomplete="username" lock=Lock::ReadOnly />
                <TextField
                    state=deed.field("password", "")
                    label=words.password()
                    kind=FieldKind::Password
                    hint=words.chosen_at_sign_up()
                    autocomplete="current-password"
                    limit=1024
                />
                <Button look=Look::Primary size=Size::Wide>{words.confirm_and_sign_in()}</Button>
            </Form>
        </div>
        <p class="auth__foot">{words.did_not_sign_up()}</p>
    }
}
