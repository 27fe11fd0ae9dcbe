//! A word about the state of a thing.
//!
//! Never here: which state has which tone; that is said by the screens.

use leptos::prelude::*;

use super::icon::{IconName, icon};
use super::markup::{Markup, html, inert};
use super::tone::Tone;

/// Shows `text` in the colour of `tone`.
#[component]
pub fn Badge(tone: Tone, #[prop(into)] text: String, #[prop(optional)] icon: Option<IconName>) -> impl IntoView {
    inert(badge(tone, &text, icon))
}

/// The same, in a text.
pub fn badge(tone: Tone, text: &str, picture: Option<IconName>) -> Markup {
    html! {
        span class={ "badge badge--" (tone.word()) } {
            @if let Some(name) = picture { (icon(name)) }
            (text)
        }
    }
}
