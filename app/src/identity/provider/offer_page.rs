//! "Is that you as well?": whoever came back from the provider with the address of an account says so, signed in to it.

use super::{
    server_fns::{LinkIdentity, Offer},
    view_model::OfferView,
};
use crate::{
    layout::loaded,
    ui::{Button, Deed, Form, Look, PageHeader, Summary, Title, ask},
};
use leptos::prelude::*;

/// The page of whoever is signed in.
#[component]
pub fn OfferPage() -> impl IntoView {
    let deed = Deed::of::<LinkIdentity>("link");
    let shown = ask(|| Offer {});
    let content = loaded(shown, move |shown| {
        match shown {
        Some(OfferView { label, email }) => view! {
            <Form deed class="card">
                <div class="card__body form">
                    <Summary problem=deed.problem() />
                    <p>"From now on " <strong>{label.clone()}</strong> " signs you in, as " <strong>{email}</strong> "."</p>
                    <p>"It was not you who came from there? Then leave this page: nothing happens."</p>
                </div>
                <div class="card__foot">
                    <a href="/account/security">"Not now"</a>
                    <Button look=Look::Primary>{format!("Link {label}")}</Button>
                </div>
            </Form>
        }
        .into_any(),
        None => view! {
            <div class="card">
                <div class="list__item">
                    <span class="list__text">"Nothing waits to be linked."</span>
                    <a href="/account/security">"Security"</a>
                </div>
            </div>
        }
        .into_any(),
    }
    });
    view! {
        <Title text="Link · Your account" />
        <div class="page">
            <PageHeader title="Link both" lead="One account, and one way more into it." />
            <div>{content}</div>
        </div>
    }
}
