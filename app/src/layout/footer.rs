//! The foot of every page.

use super::{
    Viewing,
    choices::{colours, languages},
    view_model::Viewer,
    words::Words,
};
use crate::{
    context,
    ui::markup::{Markup, html, inert},
};
use leptos::prelude::*;

/// The product's name, the language, the colours, and in development the way to the mailbox.
#[component]
pub fn Footer() -> impl IntoView {
    Viewing::find().show(|viewer| inert(foot(&viewer)))
}

fn foot(viewer: &Viewer) -> Markup {
    html! {
        footer .footer {
            span { (context::product()) }
            div .footer__links {
                @if let Some(href) = &viewer.mailbox { a href=(href) rel="external" { (Words::here().mailbox()) } }
                (languages())
                (colours(viewer.theme.as_deref()))
            }
        }
    }
}
