//! The frames of pages that belong to no organization.

use super::header::Header;
use leptos::prelude::*;
use leptos_router::components::Outlet;

/// The bar, and a frame below it.
#[component]
pub fn FramedLayout() -> impl IntoView {
    view! {
        <Header here=None />
        <Outlet />
    }
}

/// Content.
#[component]
pub fn MainLayout() -> impl IntoView {
    view! {
        <main class="shell__main" id="main" tabindex="-1">
            <Outlet />
        </main>
    }
}
