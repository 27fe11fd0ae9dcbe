//! A word about the state of a thing.
//!
//! Never here: which state has which tone; that is said by the screens.

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::tone::Tone;

/// Shows `text` in the colour of `tone`.
#[component]
pub fn Badge(tone: Tone, #[prop(into)] text: String, #[prop(optional)] icon: Option<IconName>) -> impl IntoView {
    view! {
        <span class=["badge badge--", tone.word()].concat()>
            {icon.map(|name| view! { <Icon name /> }.into_any())}
            {text}
        </span>
    }
}
