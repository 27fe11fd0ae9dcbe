//! "Is that you as well?": whoever came back from the provider with the address of an account says so, signed in to it.

use super::{
    server_fns::{LinkIdentity, Offer},
    view_model::OfferView,
    words::Words,
};
use crate::{
    layout::loaded,
    ui::{Button, Deed, Form, Look, PageHeader, Summary, Title, ask},
};
use leptos::prelude::*;

/// The page of whoever is signed in.
#[component]
pub fn OfferPage() -> impl IntoView {
    let words = Words::here();
    let deed = Deed::of::<LinkIdentity>("link");
    let shown = ask(|| Offer {});
    let content = loaded(shown, move |shown| {
        match shown {
        Some(OfferView { label, email }) => view! {
            <Form deed class="card">
                <div class="card__body form">
                    <Summary problem=deed.problem() />
                    <p>{words.from_now_on()} <strong>{label.clone()}</strong> {words.signs_in_as()} <strong>{email}</strong> "."</p>
                    <p>{words.not_you()}</p>
                </div>
                <div class="card__foot">
                    <a href="/account/security">{words.not_now()}</a>
                    <Button look=Look::Primary>{words.link(&label)}</Button>
                </div>
            </Form>
        }
        .into_any(),
        None => view! {
            <div class="card">
                <div class="list__item">
                    <span class="list__text">{words.nothing_waits()}</span>
                    <a href="/account/security">{words.security()}</a>
                </div>
            </div>
        }
        .into_any(),
    }
    });
    view! {
        <Title text=words.title() />
        <div class="page">
            <PageHeader title=words.link_both() lead=words.lead() />
            <div>{content}</div>
        </div>
    }
}
