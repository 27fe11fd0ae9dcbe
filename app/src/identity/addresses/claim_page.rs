//! The page behind the link that confirms an address: each of its states with one thing to do. Whoever is signed out signs in
//! first, and comes back.
//!
//! Never here: a confirmation by looking; mail scanners open links too. Nor whose account asked for the link.

use super::{
    server_fns::{Claim, ConfirmAddress},
    view_model::ClaimView,
};
use crate::{
    layout::{loaded, server_fns::SignOut},
    ui::{Button, DeadEnd, Deed, Form, Icon, IconName, Look, Size, Summary, Title, Tone, ask},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use std::borrow::Cow;

/// Where every state that is over leads.
fn back() -> (String, Cow<'static, str>) {
    ("/account/emails".to_owned(), "Look at your addresses".into())
}

/// The page behind the link.
#[component]
pub fn ClaimPage() -> impl IntoView {
    let params = use_params_map();
    let token = Memo::new(move |_| params.with(|params| params.get("token").unwrap_or_default()));
    let deed = Deed::of::<ConfirmAddress>("confirm-address");
    let shown = ask(move || Claim { token: token.get() });
    let content = loaded(shown, move |shown| {
        let token = token.get_untracked();
        match shown {
            ClaimView::Ready { email } => view! { <Confirm deed token email /> }.into_any(),
            ClaimView::OtherPerson { signed_in } => view! { <Switch token signed_in /> }.into_any(),
            ClaimView::Expired => DeadEnd {
                mark: (IconName::Clock, Tone::Warning),
                title: "This link has expired".into(),
                lead: "Nothing has changed. Add the address again, and we send you a new one.".into_any(),
                next: back(),
            }
            .show(),
            ClaimView::Unknown => DeadEnd {
                mark: (IconName::FileX, Tone::Neutral),
                title: "This link does not work".into(),
                lead: "It was used before, or there is a newer one, or a part of it is missing. If you got several mails, use the newest.".into_any(),
                next: back(),
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

/// The link is good.
#[component]
fn Confirm(deed: Deed, token: String, email: String) -> impl IntoView {
    view! {
        <header class="auth__head">
            <span class="auth__mark" data-tone="accent">
                <Icon name=IconName::Mail />
            </span>
            <h1 class="auth__title" tabindex="-1">"Confirm your address"</h1>
            <p class="auth__lead"><strong class="breakable">{email}</strong> " will be yours to sign in with, too."</p>
        </header>
        <div class="auth__card">
            <Form deed class="form">
                <Summary problem=deed.problem() fields=deed.jumps() />
                <input type="hidden" name="token" value=token />
                <Button look=Look::Primary size=Size::Wide>"Confirm this address"</Button>
            </Form>
        </div>
        <p class="auth__foot">"You did not ask for this? Close this page; nothing happens."</p>
    }
}

/// Another account asked for it.
#[component]
fn Switch(token: String, signed_in: String) -> impl IntoView {
    let deed = Deed::of::<SignOut>("switch");
    view! {
        <header class="auth__head">
            <span class="auth__mark" data-tone="warning">
                <Icon name=IconName::Users />
            </span>
            <h1 class="auth__title" tabindex="-1">"This link is for another account"</h1>
            <p class="auth__lead">"You are signed in as " <strong class="breakable">{signed_in}</strong> ". Sign in with the account that the address is to be added to."</p>
        </header>
        <div class="auth__card">
            <Form deed class="auth__actions">
                <Summary problem=deed.problem() />
                <input type="hidden" name="next" value=format!("/account/emails/confirm/{token}") />
                <Button look=Look::Primary size=Size::Wide>"Switch account"</Button>
            </Form>
        </div>
        <p class="auth__foot">"You did not ask for this? Close this page; nothing happens."</p>
    }
}
