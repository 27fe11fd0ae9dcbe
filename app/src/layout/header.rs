//! The bar on top: the brand, where one is, who one is.

use super::{
    Here, Viewing, palette::palette_button, switcher::switcher, user_menu::user_menu, view_model::Viewer, words::Words,
};
use crate::{
    embedding::header as theirs,
    mount::{House, Mount},
    ui::{
        Look, Size, button_link,
        markup::{Markup, html, inert},
    },
};
use leptos::prelude::*;
use orgs::limits::SignUps;

/// The bar, in our own house; a host has a header already, and may have something to say about the organization. `here` is the
/// organization of the page, if it has one.
#[component]
pub fn Header(here: Option<Here>) -> impl IntoView {
    match Mount::find().house() {
        House::Ours => Viewing::find().show(move |viewer| inert(bar(&viewer, here))),
        House::Theirs => here.and_then(theirs).into_any(),
    }
}

fn bar(viewer: &Viewer, here: Option<Here>) -> Markup {
    let words = Words::here();
    let switches = viewer.person.is_some() && (here.is_some() || !viewer.organizations.is_empty());
    html! {
        header .header {
            a .brand href="/" aria-label=(words.home()) {
                svg .brand__mark aria-hidden="true" { use href="/icons.svg#brand" {} }
                span .brand__name { (viewer.product) }
            }
            @if switches {
                span .header__slash aria-hidden="true" { "/" }
                (switcher(viewer, here))
            }
            div .header__end {
                @if let Some(person) = &viewer.person {
                    (palette_button(words))
                    (user_menu(person, viewer.waiting))
                } @else {
                    (button_link("/sign-in", Look::Ghost, Size::Regular, words.sign_in()))
                    @if viewer.sign_ups == SignUps::Open {
                        (button_link("/sign-up", Look::Primary, Size::Regular, words.get_started()))
                    }
                }
            }
        }
    }
}
