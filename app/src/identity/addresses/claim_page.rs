//! The page behind the link that confirms an address: each of its states with one thing to do. Whoever is signed out signs in
//! first, and comes back.
//!
//! Never here: a confirmation by looking; mail scanners open links too. Nor whose account asked for the link.

use super::{
    server_fns::{Claim, ConfirmAddress},
    view_model::ClaimView,
    words::Words,
};
use crate::{
    layout::{loaded, server_fns::SignOut},
    ui::{Button, DeadEnd, Deed, Form, Icon, IconName, Look, Size, Summary, Title, Tone, ask, query::param},
};
use leptos::prelude::*;
use std::borrow::Cow;

/// Where every state that is over leads.
fn back(words: Words) -> (String, Cow<'static, str>) {
    ("/account/emails".to_owned(), words.look_at_addresses().into())
}

/// The page behind the link.
#[component]
pub fn ClaimPage() -> impl IntoView {
    let words = Words::here();
    let deed = Deed::of::<ConfirmAddress>("confirm-address");
    let shown = ask(|| Claim { token: param("token") });
    let content = loaded(shown, move |shown| {
        let token = param("token");
        match shown {
            ClaimView::Ready { email } => view! { <Confirm deed token email /> }.into_any(),
            ClaimView::OtherPerson { signed_in } => view! { <Switch token signed_in /> }.into_any(),
            ClaimView::Expired => DeadEnd {
                mark: (IconName::Clock, Tone::Warning),
                title: words.link_expired().into(),
                lead: words.add_again().into_any(),
                next: back(words),
            }
            .show(),
            ClaimView::Unknown => DeadEnd {
                mark: (IconName::FileX, Tone::Neutral),
                title: words.link_does_not_work().into(),
                lead: words.use_newest().into_any(),
                next: back(words),
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

/// The link is good.
#[component]
fn Confirm(deed: Deed, token: String, email: String) -> impl IntoView {
    let words = Words::here();
    view! {
        <header class="auth__head">
            <span class="auth__mark" data-tone="accent">
                <Icon name=IconName::Mail />
            </span>
            <h1 class="auth__title" tabindex="-1">{words.confirm_address()}</h1>
            <p class="auth__lead"><strong class="breakable">{email}</strong> {words.yours_too()}</p>
        </header>
        <div class="auth__card">
            <Form deed class="form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="token" value=token />
                <Button look=Look::Primary size=Size::Wide>{words.confirm()}</Button>
            </Form>
        </div>
        <p class="auth__foot">{words.did_not_ask()}</p>
    }
}

/// Another account asked for it.
#[component]
fn Switch(token: String, signed_in: String) -> impl IntoView {
    let words = Words::here();
    let deed = Deed::of::<SignOut>("switch");
    view! {
        <header class="auth__head">
            <span class="auth__mark" data-tone="warning">
                <Icon name=IconName::Users />
            </span>
            <h1 class="auth__title" tabindex="-1">{words.other_account()}</h1>
            <p class="auth__lead">{words.signed_in_as()} <strong class="breakable">{signed_in}</strong> {words.sign_in_with()}</p>
        </header>
        <div class="auth__card">
            <Form deed class="auth__actions">
                <Summary problem=deed.problem() />
                <input type="hidden" name="next" value=format!("/account/emails/confirm/{token}") />
                <Button look=Look::Primary size=Size::Wide>{words.switch_account()}</Button>
            </Form>
        </div>
        <p class="auth__foot">{words.did_not_ask()}</p>
    }
}
