//! A point in time, in words.
//!
//! Never here: a clock or a calendar.

use super::markup::{Markup, html, inert};
use leptos::prelude::*;

/// `iso` for machines, `text` for the page ("3 hours ago"), `title` for whoever wants it exactly.
#[component]
pub fn Moment(iso: String, text: String, title: String) -> impl IntoView {
    inert(moment(&iso, &text, &title))
}

/// The same, in a text.
pub fn moment(iso: &str, text: &str, title: &str) -> Markup {
    html! { time datetime=(iso) title=(title) { (text) } }
}
