//! The frame of pages that belong to no organization.

use super::{denied::Denied, header::Header};
use crate::action_error::ActionError;
use leptos::prelude::*;
use leptos_router::components::Outlet;
use orgs::kernel::Denial;

/// Header and content.
#[component]
pub fn PlainLayout() -> impl IntoView {
    view! {
        <Header here=None />
        <main class="shell__main" id="main" tabindex="-1">
            <Outlet />
        </main>
    }
}

/// The page for addresses that lead nowhere.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <Header here=None />
        <main class="shell__main" id="main" tabindex="-1">
            <Denied error=ActionError::Denied(Denial::NotFound) />
        </main>
    }
}
