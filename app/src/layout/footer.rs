//! The foot of every page.

use super::{Viewing, language_form::LanguageForm, theme_form::ThemeForm, words::Words};
use crate::context;
use leptos::prelude::*;

/// The product's name, the language, the colours, and in development the way to the mailbox.
#[component]
pub fn Footer() -> impl IntoView {
    let words = Words::here();
    let mailbox = Viewing::find().show(move |viewer| {
        viewer
            .mailbox
            .map(|href| view! { <a href=href rel="external">{words.mailbox()}</a> }.into_any())
    });
    view! {
        <footer class="footer">
            <span>{context::product()}</span>
            <div class="footer__links">{mailbox} <LanguageForm /> <ThemeForm /></div>
        </footer>
    }
}
