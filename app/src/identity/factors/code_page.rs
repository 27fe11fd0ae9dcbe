//! The second step of signing in: the code after the password.
//!
//! Never here: who is about to sign in. Whoever sits down at the browser now is told nothing.

use super::{
    server_fns::{HalfSignIn, Pass},
    view_model::HalfView,
    words::Words,
};
use crate::{
    identity::sign_in_page::carrying,
    layout::loaded,
    ui::{
        Button, DeadEnd, Deed, Form, IconName, Look, Mark, Size, Summary, TextField, Title, Tone, ask, markup::text,
        narrow_head, query::asked,
    },
};
use leptos::prelude::*;

/// The page that asks for the code.
#[component]
pub fn CodePage() -> impl IntoView {
    let words = Words::here();
    let deed = Deed::of::<Pass>("code");
    let shown = ask(|| HalfSignIn {});
    let content = loaded(shown, move |shown| {
        let next = asked("next");
        match shown {
            HalfView::Waiting => view! { <Ask deed next /> }.into_any(),
            HalfView::Over => DeadEnd {
                mark: (IconName::Clock, Tone::Warning),
                title: words.sign_in_again().into(),
                lead: text(words.ten_minutes()),
                next: (carrying("/sign-in", &next), words.sign_in().into()),
            }
            .show(),
        }
    });
    view! {
        <Title text=words.enter_code() />
        <div class="page page--centre">
            <div class="auth">{content}</div>
        </div>
    }
}

#[component]
fn Ask(deed: Deed, next: String) -> impl IntoView {
    let words = Words::here();
    view! {
        {narrow_head(Mark::Sign(IconName::ShieldCheck, Tone::Accent), words.enter_code(), &text(words.six_digits()))}
        <div class="auth__card">
            <Form deed class="form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="next" value=next />
                <input type="hidden" name="remember" value=asked("remember") />
                <TextField
                    state=deed.field("code", "")
                    label=words.code()
                    hint=words.app_lost()
                    autocomplete="one-time-code"
                    limit=60
                />
                <Button look=Look::Primary size=Size::Wide>{words.sign_in()}</Button>
            </Form>
        </div>
        <p class="auth__foot">{words.neither()}</p>
    }
}
