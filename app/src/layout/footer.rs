//! The foot of every page.

use super::{
    choices::{colours, languages},
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
    inert(foot())
}

fn foot() -> Markup {
    let mailbox = context::site().mailbox;
    html! {
        footer .footer {
            span { (context::product()) }
            div .footer__links {
                @if let Some(href) = &mailbox { a href=(href) rel="external" { (Words::here().mailbox()) } }
                (languages())
                (colours(context::visit().theme))
            }
        }
    }
}
