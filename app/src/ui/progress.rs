//! The thin bar on top while a page is on its way; it shows itself only after 300 ms (in CSS).
//!
//! Never here: a percentage, or an announcement: the new page's title is announced instead.

use leptos::prelude::*;

/// Runs while `busy`.
#[component]
pub fn Progress(busy: Signal<bool>) -> impl IntoView {
    view! { <div class="progress" aria-hidden="true" data-state=move || if busy.get() { "busy" } else { "idle" }></div> }
}
