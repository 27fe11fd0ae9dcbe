//! The shape of rows that are on their way, as tall as they will be.
//!
//! Never here: words; the region around it has `aria-busy`.

use leptos::prelude::*;

/// Stands for `rows` rows of a list.
#[component]
pub fn Skeleton(rows: usize) -> impl IntoView {
    let row = || {
        view! {
            <div class="skeleton__row">
                <span class="skeleton__dot"></span>
                <span class="skeleton__line"></span>
                <span class="skeleton__line skeleton__line--short"></span>
            </div>
        }
    };
    view! {
        <div class="card skeleton" aria-hidden="true">
            {std::iter::repeat_with(row).take(rows).collect_view()}
        </div>
    }
}
