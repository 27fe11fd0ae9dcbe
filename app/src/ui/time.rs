//! A point in time, in words that the server chose, so both sides show the same.
//!
//! Never here: a clock or a calendar.

use leptos::prelude::*;

/// `iso` for machines, `text` for the page ("3 hours ago"), `title` for whoever wants it exactly.
#[component]
pub fn Moment(iso: String, text: String, title: String) -> impl IntoView {
    view! {
        <time datetime=iso title=title>
            {text}
        </time>
    }
}
