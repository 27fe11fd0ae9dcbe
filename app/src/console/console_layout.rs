//! The frame of the console: header, tabs, content; and for everybody who does not operate the installation the page of an
//! address that leads nowhere, so that nobody can tell that there is one.
//!
//! Never here: a rule. Every server function of the console judges by itself; this only keeps the page from asking.

use crate::{
    layout::{Header, NotFound, Viewing},
    ui::{IconName, Reach, Tab, Tabs, wait},
};
use leptos::prelude::*;
use leptos_router::components::Outlet;

/// Header, tabs and content, for operators.
#[component]
pub fn ConsoleLayout() -> impl IntoView {
    let viewing = Viewing::find();
    wait(move || {
        // Asked once: a page that is open stays while its deeds have everything fetched again.
        let viewer = untrack(|| viewing.0.into_future());
        async move {
            let operates = viewer
                .await
                .is_ok_and(|viewer| viewer.person.is_some_and(|person| person.operates));
            if operates {
                view! { <Inside /> }.into_any()
            } else {
                view! { <NotFound /> }.into_any()
            }
        }
    })
}

#[component]
fn Inside() -> impl IntoView {
    view! {
        <Header here=None />
        <Tabs label="Console">
            <Tab href="/admin/users" reach=Reach::Below icon=IconName::Users text="Users" />
            <Tab href="/admin/organizations" reach=Reach::Below icon=IconName::Building text="Organizations" />
            <Tab href="/admin/sign-ups" reach=Reach::Below icon=IconName::UserPlus text="Sign-ups" />
            <Tab href="/admin/events" reach=Reach::Below icon=IconName::History text="Events" />
        </Tabs>
        <main class="shell__main" id="main" tabindex="-1">
            <Outlet />
        </main>
    }
}
