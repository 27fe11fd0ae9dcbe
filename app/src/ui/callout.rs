//! Something to know, inside the page.
//!
//! Never here: answers to what one has just done (those are toasts), or what is wrong with a field (that stands beside it).

use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::tone::Tone;

/// Shows `children` beside an icon that fits `tone`.
#[component]
pub fn Callout(tone: Tone, #[prop(optional, into)] title: String, children: Children) -> impl IntoView {
    let icon = match tone {
        Tone::Neutral | Tone::Accent | Tone::Info => IconName::Info,
        Tone::Success => IconName::CircleCheck,
        Tone::Warning | Tone::Danger => IconName::TriangleAlert,
    };
    view! {
        <div class=["callout callout--", tone.word()].concat()>
            <Icon name=icon />
            <div class="callout__text">
                {(!title.is_empty()).then(|| view! { <p class="callout__title">{title}</p> }.into_any())}
                {children()}
            </div>
        </div>
    }
}
