//! The frame of one's own account: its pages as tabs.
//!
//! Never here: who may see them; each page asks for what it shows, and sends whoever is signed out to sign in.

use super::{viewing::Viewing, words::Words};
use crate::ui::{IconName, Reach, Tab, Tabs};
use leptos::prelude::*;
use leptos_router::components::Outlet;

/// Tabs and content.
#[component]
pub fn AccountLayout() -> impl IntoView {
    let words = Words::here();
    view! {
        {Viewing::find().show(move |viewer| viewer.person.map(|_| view! {
            <Tabs label=words.your_account()>
                <Tab href="/account" reach=Reach::Here icon=IconName::User text=words.profile() />
                <Tab href="/account/emails" reach=Reach::Below icon=IconName::AtSign text=words.addresses() />
                <Tab href="/account/security" reach=Reach::Below icon=IconName::KeyRound text=words.security() />
                <Tab href="/account/data" reach=Reach::Below icon=IconName::Database text=words.your_data() />
            </Tabs>
        }))}
        <main class="shell__main" id="main" tabindex="-1">
            <Outlet />
        </main>
    }
}
