//! The place of the page, on the server: the page itself. Nothing of it is sent a second time as data, because nobody hydrates it.

use leptos::{html, prelude::*};
use leptos_router::components::Outlet;

/// The page that the address names.
#[component]
pub fn Served() -> impl IntoView {
    let page = Owner::with_no_hydration(|| view! { <Outlet /> }.into_any());
    html::div().class("served").child(page)
}
