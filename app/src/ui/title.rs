//! The title of a page, followed by the product's name.
//!
//! Never here: what a page is called.

use leptos::{prelude::*, text_prop::TextProp};

/// The product's name, in context of the whole application.
#[derive(Clone, Debug)]
pub struct Product(pub String);

/// Names the page: into the head, at once; titles are put there last, when the page they came from and all of its signals may be gone.
#[component]
pub fn Title(#[prop(into)] text: TextProp) -> impl IntoView {
    let text = untrack(|| in_full(&text.get()));
    // It has told the head by now; in the page it is nothing.
    drop(view! { <leptos_meta::Title text /> });
}

/// A page's title in full.
pub fn in_full(text: &str) -> String {
    let product = use_context::<Product>().map_or_else(String::new, |Product(name)| name);
    if text.is_empty() {
        product
    } else {
        format!("{text} · {product}")
    }
}
