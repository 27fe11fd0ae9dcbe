//! The bar on top: the brand, where one is, who one is.

use super::{
    Here, palette::palette_button, server_fns, switcher::switcher, user_menu::user_menu, view_model::Viewer,
    words::Words,
};
use crate::{
    context::{person, product, sign_ups},
    embedding::header as theirs,
    mount::{House, Mount},
    ui::{
        Coming, Look, Size, ask, button_link,
        markup::{Markup, html, inert},
    },
};
use leptos::prelude::*;
use orgs::limits::SignUps;

/// What the bar shows of whoever looks, on its way, together with whatever else a frame waits for. In a host's house there is a bar
/// already, and nothing is asked.
#[derive(Clone, Copy)]
pub struct AskedBar(Option<Coming<Viewer>>);

impl AskedBar {
    /// Asks for it.
    pub fn ask() -> Self {
        let is_ours = Mount::find().house() == House::Ours;
        Self(is_ours.then(|| ask(|| server_fns::Viewer {})))
    }

    /// When it is there. Where it cannot be had the page goes without: it may be the one that says what is broken.
    pub async fn known(self) -> Bar {
        match self.0 {
            Some(viewer) => Bar(Some(viewer.await.unwrap_or_default())),
            None => Bar(None),
        }
    }
}

/// The bar, in our own house.
pub struct Bar(Option<Viewer>);

impl Bar {
    /// Above a page of this organization, if it is one's; a host may have something to say about it.
    pub fn above(&self, here: Option<Here>) -> AnyView {
        match &self.0 {
            Some(viewer) => inert(bar(viewer, here)).into_any(),
            None => here.and_then(theirs).into_any(),
        }
    }
}

fn bar(viewer: &Viewer, here: Option<Here>) -> Markup {
    let (words, person) = (Words::here(), person());
    let switches = person.is_some() && (here.is_some() || !viewer.organizations.is_empty());
    html! {
        header .header {
            a .brand href="/" aria-label=(words.home()) {
                svg .brand__mark aria-hidden="true" { use href="/icons.svg#brand" {} }
                span .brand__name { (product()) }
            }
            @if switches {
                span .header__slash aria-hidden="true" { "/" }
                (switcher(viewer, here))
            }
            div .header__end {
                @if let Some(person) = &person {
                    (palette_button(words))
                    (user_menu(person, viewer))
                } @else {
                    (button_link("/sign-in", Look::Ghost, Size::Regular, words.sign_in()))
                    @if sign_ups() == SignUps::Open {
                        (button_link("/sign-up", Look::Primary, Size::Regular, words.get_started()))
                    }
                }
            }
        }
    }
}
