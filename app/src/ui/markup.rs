//! Pieces of a page that are written as text: the smallest ones, and the rows of long lists. A view of fifty rows is some thousand
//! boxed nodes; its text is one string, made in a thirtieth of the time.
//!
//! Texts are escaped where they are put in (`maud`). Never here: a piece of our own.

use leptos::tachys::html::InertElement;

pub use maud::{Markup, PreEscaped, html};

/// A piece as part of a view: one element, as it is.
pub fn inert(element: Markup) -> InertElement {
    InertElement::new(element.into_string())
}

/// Words alone.
pub fn text(words: impl AsRef<str>) -> Markup {
    html! { (words.as_ref()) }
}
