//! Into the head, at once: titles are put there last, when the page they came from and all of its signals may be gone.

use super::{Product, whole};
use leptos::{prelude::*, text_prop::TextProp};

/// Names the page.
#[component]
pub fn Title(#[prop(into)] text: TextProp) -> impl IntoView {
    let text = untrack(|| whole(&text.get(), use_context::<Product>().as_ref()));
    // It has told the head by now; in the page it is nothing, as in the browser.
    drop(view! { <leptos_meta::Title text /> });
}
