//! The application of one mount: what is where below its path, and what every page of it needs. The document around it is the host's.
//!
//! Its pages are plain: they are written whole, their forms post to themselves, and nothing of ours has to run in the browser. Where
//! the host wants it to, it wakes up what stands here (`orgs-frontend`).
//! Never here: a header, a footer, a way to sign in.

use super::{Page, page};
use crate::{
    app,
    context::answer_with,
    foundings::{FoundingPage, FoundingSent, VisitorPage},
    home::MinePage,
    invitations::AcceptPage,
    layout::{MainLayout, NotFound},
    mount::{Below, Mount},
    organizations::CreatePage,
    routes::OrganizationRoutes,
    share_links::JoinPage,
    ui::Toasts,
};
use leptos::prelude::*;
use leptos_router::{
    ParamSegment, SsrMode, StaticSegment, WildcardSegment,
    components::{ParentRoute, Route, Router, Routes},
    path,
};

/// The pages of the mount in context.
#[component]
pub fn Mounted() -> impl IntoView {
    let (flash, mount) = (app::begin(), Mount::find());
    view! {
        <div class="orgs" data-house=mount.organizations()>
            <div data-place>
                <Router>
                    <MountedRoutes mount />
                </Router>
            </div>
            <Toasts flash />
        </div>
    }
}

/// An address below the mount that leads nowhere.
#[component]
fn Nowhere() -> impl IntoView {
    answer_with(404);
    view! { <NotFound /> }
}

#[component]
fn MountedRoutes(mount: Mount) -> impl IntoView {
    let root = Below(mount.organizations());
    view! {
        <Routes fallback=|| ()>
            // Before the organizations, so that none can be called so.
            <ParentRoute path=path!("") view=MainLayout>
                <Route path=root view=page(Page::Mine, MinePage) ssr=SsrMode::Async />
                <Route path=(root, StaticSegment("new")) view=page(Page::Founding, CreatePage) ssr=SsrMode::Async />
                <Route
                    path=(root, StaticSegment("foundings"))
                    view=page(Page::VisitorsFounding, VisitorPage)
                    ssr=SsrMode::Async
                />
                <Route path=(root, StaticSegment("foundings"), StaticSegment("check-inbox")) view=FoundingSent ssr=SsrMode::Async />
                <Route
                    path=(root, StaticSegment("foundings"), ParamSegment("token"))
                    view=page(Page::WaitingFounding, FoundingPage)
                    ssr=SsrMode::Async
                />
                <Route
                    path=(root, StaticSegment("invitations"), ParamSegment("token"))
                    view=page(Page::Accepting, AcceptPage)
                    ssr=SsrMode::Async
                />
                <Route
                    path=(root, StaticSegment("invitations"), StaticSegment("join"), ParamSegment("token"))
                    view=page(Page::Joining, JoinPage)
                    ssr=SsrMode::Async
                />
            </ParentRoute>
            <OrganizationRoutes mount />
            <Route path=WildcardSegment("any") view=Nowhere ssr=SsrMode::Async />
        </Routes>
    }
}
