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
    ui::{
        Button, DeadEnd, Deed, Form, IconName, Look, Mark, Size, Summary, Title, Tone, ask,
        markup::{html, text},
        narrow_head,
        query::param,
    },
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
                lead: text(words.add_again()),
                next: back(words),
            }
            .show(),
            ClaimView::Unknown => DeadEnd {
                mark: (IconName::FileX, Tone::Neutral),
                title: words.link_does_not_work().into(),
                lead: text(words.use_newest()),
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
        {narrow_head(Mark::Sign(IconName::Mail, Tone::Accent), words.confirm_address(), &html! { strong .breakable { (email) } (words.yours_too()) })}
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
        {narrow_head(Mark::Sign(IconName::Users, Tone::Warning), words.other_account(), &html! { (words.signed_in_as()) strong .breakable { (signed_in) } (words.sign_in_with()) })}
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
