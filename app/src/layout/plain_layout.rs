//! The frames of pages that belong to no organization.

use super::header::Header;
use crate::served::Served;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use leptos_router::components::Outlet;

/// The frame of pages that the server writes: only the header lives in the browser.
#[component]
pub fn ServedLayout() -> impl IntoView {
    view! {
        <Header here=None />
        <Served />
    }
}

/// Content.
#[cfg(feature = "ssr")]
#[component]
pub fn MainLayout() -> impl IntoView {
    view! {
        <main class="shell__main" id="main" tabindex="-1">
            <Outlet />
        </main>
    }
}
