//! A part of a page: what it is about on the one side, what is done there on the other. Never here: words.

use leptos::prelude::*;

/// A part of a page, with a heading that names it.
#[component]
pub fn Section(
    /// The anchor, and what names the region.
    id: &'static str,
    /// The heading.
    title: &'static str,
    /// What it is about, in a sentence or two.
    text: &'static str,
    /// What is done there.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="section" aria-labelledby=id>
            <div class="section__text">
                <h2 id=id>{title}</h2>
                <p>{text}</p>
            </div>
            <div class="section__content">{children()}</div>
        </section>
    }
}
