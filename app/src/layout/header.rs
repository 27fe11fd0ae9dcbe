//! The bar on top: the brand, where one is, who one is.

use super::{Here, Viewing, palette::PaletteButton, switcher::Switcher, user_menu::UserMenu, words::Words};
use crate::{
    embedding::header as theirs,
    mount::{House, Mount},
    ui::{ButtonLink, Look},
};
use leptos::prelude::*;
use orgs::limits::SignUps;

/// The bar, in our own house; a host has a header already, and may have something to say about the organization. `here` is the organization of the page, if it has one.
#[component]
pub fn Header(here: Option<Here>) -> impl IntoView {
    match Mount::find().house() {
        House::Ours => view! { <Bar here /> }.into_any(),
        House::Theirs => here.and_then(theirs).into_any(),
    }
}

#[component]
fn Bar(here: Option<Here>) -> impl IntoView {
    let words = Words::here();
    let brand = Viewing::find().show(|viewer| view! { <span class="brand__name">{viewer.product}</span> });
    let switcher = Viewing::find().show(move |viewer| {
        let shown = viewer.person.is_some() && (here.is_some() || !viewer.organizations.is_empty());
        shown.then(|| {
            view! {
                <span class="header__slash" aria-hidden="true">"/"</span>
                <Switcher viewer here />
            }
            .into_any()
        })
    });
    let person = Viewing::find().show(move |viewer| match viewer.person {
        Some(person) => view! { <UserMenu person waiting=viewer.waiting /> }.into_any(),
        None => view! {
            <ButtonLink href="/sign-in" look=Look::Ghost>{words.sign_in()}</ButtonLink>
            {(viewer.sign_ups == SignUps::Open).then(|| view! {
                <ButtonLink href="/sign-up" look=Look::Primary>{words.get_started()}</ButtonLink>
            }.into_any())}
        }
        .into_any(),
    });
    let find = Viewing::find().show(|viewer| viewer.person.map(|_| view! { <PaletteButton /> }));
    view! {
        <header class="header">
            <a class="brand" href="/" aria-label=words.home()>
                <svg class="brand__mark" aria-hidden="true">
                    <use href="/icons.svg#brand"></use>
                </svg>
                {brand}
            </a>
            {switcher}
            <div class="header__end">{find}{person}</div>
        </header>
    }
}
