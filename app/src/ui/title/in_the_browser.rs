//! Into the tab. Whoever comes next names their own page; nobody takes a title back.

use super::{Product, whole};
use leptos::{prelude::*, text_prop::TextProp};

/// Names the page.
#[component]
pub fn Title(#[prop(into)] text: TextProp) -> impl IntoView {
    let product = use_context::<Product>();
    Effect::new(move || document().set_title(&whole(&text.get(), product.as_ref())));
}
