//! The frames of pages that belong to no organization.

use super::header::AskedBar;
use crate::ui::wait;
use leptos::prelude::*;
use leptos_router::components::Outlet;

/// The bar, and a frame below it.
#[component]
pub fn FramedLayout() -> impl IntoView {
    let bar = AskedBar::ask();
    view! {
        {wait(move || async move { bar.known().await.above(None) })}
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
