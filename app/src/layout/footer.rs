//! The foot of every page.

use super::{Viewing, theme_form::ThemeForm};
use leptos::prelude::*;

/// The product's name, the colours, and in development the way to the mailbox.
#[component]
pub fn Footer(product: String) -> impl IntoView {
    let mailbox = Viewing::find().show(|viewer| {
        viewer
            .mailbox
            .map(|href| view! { <a href=href rel="external">"Development mailbox"</a> }.into_any())
    });
    view! {
        <footer class="footer">
            <span>{product}</span>
            <div class="footer__links">{mailbox} <ThemeForm /></div>
        </footer>
    }
}
