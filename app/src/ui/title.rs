//! The title of a page, followed by the product's name.
//!
//! Never here: what a page is called.

use leptos::prelude::*;

/// The product's name, in context of the whole application.
#[derive(Clone, Debug)]
pub struct Product(pub String);

/// Names the page, in the head.
#[component]
pub fn Title(#[prop(into)] text: String) -> impl IntoView {
    let text = in_full(&text);
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
