//! The frame of the console: tabs, content.
//!
//! Never here: whether somebody may see it. The process shows everybody else the page of an address that leads nowhere
//! (`server/src/console.rs`), and every server function of the console judges by itself.

use super::words::Words;
use crate::ui::{IconName, Reach, Tab, Tabs};
use leptos::prelude::*;
use leptos_router::components::Outlet;

/// Tabs and content, for operators.
#[component]
pub fn ConsoleLayout() -> impl IntoView {
    let words = Words::here();
    view! {
        <Tabs label=words.console()>
            <Tab href="/admin/users" reach=Reach::Below icon=IconName::Users text=words.users() />
            <Tab href="/admin/organizations" reach=Reach::Below icon=IconName::Building text=words.organizations() />
            <Tab href="/admin/sign-ups" reach=Reach::Below icon=IconName::UserPlus text=words.sign_ups() />
            <Tab href="/admin/events" reach=Reach::Below icon=IconName::History text=words.events() />
        </Tabs>
        <main class="shell__main" id="main" tabindex="-1">
            <Outlet />
        </main>
    }
}
