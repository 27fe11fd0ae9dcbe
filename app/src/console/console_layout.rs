//! The frame of the console: tabs, content.
//!
//! Never here: whether somebody may see it. The process shows everybody else the page of an address that leads nowhere
//! (`server/src/console.rs`), and every server function of the console judges by itself.

use super::words::Words;
use crate::ui::{IconName, Reach, Tab, markup::inert, tabs};
use leptos::prelude::*;
use leptos_router::components::Outlet;

/// Tabs and content, for operators.
#[component]
pub fn ConsoleLayout() -> impl IntoView {
    let words = Words::here();
    let pages = [
        Tab::to("/admin/users", Reach::Below, IconName::Users, words.users()),
        Tab::to(
            "/admin/organizations",
            Reach::Below,
            IconName::Building,
            words.organizations(),
        ),
        Tab::to("/admin/sign-ups", Reach::Below, IconName::UserPlus, words.sign_ups()),
        Tab::to("/admin/events", Reach::Below, IconName::History, words.events()),
    ];
    view! {
        {inert(tabs(words.console(), pages))}
        <main class="shell__main" id="main" tabindex="-1">
            <Outlet />
        </main>
    }
}
