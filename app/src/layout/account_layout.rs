//! The frame of one's own account: its pages as tabs.
//!
//! Never here: who may see them; each page asks for what it shows, and sends whoever is signed out to sign in.

use super::words::Words;
use crate::{
    context::person,
    ui::{IconName, Reach, Tab, markup::inert, tabs},
};
use leptos::prelude::*;
use leptos_router::components::Outlet;

/// Tabs and content.
#[component]
pub fn AccountLayout() -> impl IntoView {
    let words = Words::here();
    let pages = [
        Tab::to("/account", Reach::Here, IconName::User, words.profile()),
        Tab::to("/account/emails", Reach::Below, IconName::AtSign, words.addresses()),
        Tab::to("/account/security", Reach::Below, IconName::KeyRound, words.security()),
        Tab::to("/account/data", Reach::Below, IconName::Database, words.your_data()),
    ];
    view! {
        {person().map(|_| inert(tabs(words.your_account(), pages)))}
        <main class="shell__main" id="main" tabindex="-1">
            <Outlet />
        </main>
    }
}
