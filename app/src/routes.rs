//! What is where. Every page is rendered whole before its first byte: its status has to be known, and its queries take
//! about a millisecond (decision 0004).
//!
//! Pages of an organization are hydrated; all others are written by the server and swapped in ([`crate::served`]).

use crate::{
    invitations::InvitationsPage,
    layout::{HydratedLayout, OrganizationLayout, ServedLayout},
    members::MembersPage,
    organizations::CreatePage,
    served::Served,
};
use leptos::prelude::*;
// `MatchNestedRoutes` names the routes' type where components are not erased to one.
#[allow(unused_imports)]
use leptos_router::{
    MatchNestedRoutes, SsrMode, WildcardSegment,
    components::{ParentRoute, Route, Routes},
    path,
};

/// The product's routes.
#[component]
pub fn ApplicationRoutes() -> impl IntoView {
    view! {
        // Never seen: the last of the routes below takes every address.
        <Routes fallback=|| ()>
            <ParentRoute path=path!("orgs/new") view=HydratedLayout>
                <Route path=path!("") view=CreatePage ssr=SsrMode::Async />
            </ParentRoute>
            <OrganizationRoutes />
            <ServedRoutes />
        </Routes>
    }
}

/// Whether the page behind `path` lives in the browser. All others the server writes, and the browser swaps in.
pub fn is_hydrated(path: &str) -> bool {
    let below = path.trim_end_matches('/').strip_prefix("/orgs/").unwrap_or_default();
    let (first, rest) = below.split_once('/').unwrap_or((below, ""));
    match rest {
        "" => first == "new",
        "members" | "invitations" => true,
        _ => false,
    }
}

/// The pages that only the server knows.
#[cfg(feature = "ssr")]
#[component(transparent)]
fn ServedRoutes() -> impl MatchNestedRoutes + Clone {
    use crate::{
        home::HomePage,
        identity::{
            CheckInbox, CodePage, ConfirmPage, DataPage, ForgotPage, ForgotSent, LeavePage, OfferPage, PasskeysPage,
            ProfilePage, ProofPage, ResetPage, ReturnPage, SecurityPage, SignInPage, SignUpPage, TwoFactorPage,
            addresses::{ClaimPage, EmailsPage, UndoPage},
        },
        invitations::AcceptPage,
        layout::{AccountLayout, MainLayout, NotFound},
    };
    view! {
        <ParentRoute path=path!("") view=ServedLayout>
            <ParentRoute path=path!("") view=MainLayout>
                <Route path=path!("") view=HomePage ssr=SsrMode::Async />
                <Route path=path!("sign-in") view=SignInPage ssr=SsrMode::Async />
                <Route path=path!("sign-in/code") view=CodePage ssr=SsrMode::Async />
                <Route path=path!("sign-in/leave/:state") view=LeavePage ssr=SsrMode::Async />
                <Route path=path!("sign-in/return") view=ReturnPage ssr=SsrMode::Async />
                <Route path=path!("sudo") view=ProofPage ssr=SsrMode::Async />
                <Route path=path!("sign-up") view=SignUpPage ssr=SsrMode::Async />
                <Route path=path!("sign-up/check-inbox") view=CheckInbox ssr=SsrMode::Async />
                <Route path=path!("verify/:token") view=ConfirmPage ssr=SsrMode::Async />
                <Route path=path!("forgot") view=ForgotPage ssr=SsrMode::Async />
                <Route path=path!("forgot/check-inbox") view=ForgotSent ssr=SsrMode::Async />
                <Route path=path!("reset/:token") view=ResetPage ssr=SsrMode::Async />
                <Route path=path!("account/emails/confirm/:token") view=ClaimPage ssr=SsrMode::Async />
                <Route path=path!("account/emails/undo/:token") view=UndoPage ssr=SsrMode::Async />
                <Route path=path!("invitations/:token") view=AcceptPage ssr=SsrMode::Async />
            </ParentRoute>
            <ParentRoute path=path!("account") view=AccountLayout>
                <Route path=path!("") view=ProfilePage ssr=SsrMode::Async />
                <Route path=path!("data") view=DataPage ssr=SsrMode::Async />
                <Route path=path!("emails") view=EmailsPage ssr=SsrMode::Async />
                <Route path=path!("security") view=SecurityPage ssr=SsrMode::Async />
                <Route path=path!("security/link") view=OfferPage ssr=SsrMode::Async />
                <Route path=path!("security/passkeys") view=PasskeysPage ssr=SsrMode::Async />
                <Route path=path!("security/two-factor") view=TwoFactorPage ssr=SsrMode::Async />
            </ParentRoute>
            <ConsoleRoutes />
            <Route path=WildcardSegment("any") view=NotFound ssr=SsrMode::Async />
        </ParentRoute>
    }
    .into_inner()
}

/// The operators' console.
#[cfg(feature = "ssr")]
#[component(transparent)]
fn ConsoleRoutes() -> impl MatchNestedRoutes + Clone {
    use crate::console::{
        ConsoleLayout, EventsPage, OrganizationPage, OrganizationsPage, SignUpsPage, UserPage, UsersPage,
    };
    view! {
        <ParentRoute path=path!("admin") view=ConsoleLayout>
            <Route path=path!("") view=|| view! { <leptos_router::components::Redirect path="/admin/users" /> } ssr=SsrMode::Async />
            <Route path=path!("users") view=UsersPage ssr=SsrMode::Async />
            <Route path=path!("users/:id") view=UserPage ssr=SsrMode::Async />
            <Route path=path!("organizations") view=OrganizationsPage ssr=SsrMode::Async />
            <Route path=path!("organizations/:id") view=OrganizationPage ssr=SsrMode::Async />
            <Route path=path!("sign-ups") view=SignUpsPage ssr=SsrMode::Async />
            <Route path=path!("events") view=EventsPage ssr=SsrMode::Async />
        </ParentRoute>
    }
    .into_inner()
}

/// In the browser: every other address is a page that the server writes.
#[cfg(not(feature = "ssr"))]
#[component(transparent)]
fn ServedRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("") view=ServedLayout>
            <Route path=WildcardSegment("any") view=|| () />
        </ParentRoute>
    }
    .into_inner()
}

/// The pages of one organization, below `/orgs/:slug`.
#[component(transparent)]
pub fn OrganizationRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("orgs/:slug") view=OrganizationLayout>
            <Route path=path!("members") view=MembersPage ssr=SsrMode::Async />
            <Route path=path!("invitations") view=InvitationsPage ssr=SsrMode::Async />
            <ReadingRoutes />
        </ParentRoute>
    }
    .into_inner()
}

/// Those pages of an organization that one reads rather than works in.
#[cfg(feature = "ssr")]
#[component(transparent)]
fn ReadingRoutes() -> impl MatchNestedRoutes + Clone {
    use crate::{
        activity::ActivityPage,
        invitations::InvitationPage,
        organizations::{OverviewPage, SettingsPage},
    };
    view! {
        <ParentRoute path=path!("") view=Served>
            <Route path=path!("") view=OverviewPage ssr=SsrMode::Async />
            <Route path=path!("activity") view=ActivityPage ssr=SsrMode::Async />
            <Route path=path!("invitations/:invitation") view=InvitationPage ssr=SsrMode::Async />
            <Route path=path!("settings") view=SettingsPage ssr=SsrMode::Async />
        </ParentRoute>
    }
    .into_inner()
}

/// In the browser they are written by the server.
#[cfg(not(feature = "ssr"))]
#[component(transparent)]
fn ReadingRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <ParentRoute path=path!("") view=Served>
            <Route path=path!("") view=|| () />
            <Route path=path!("activity") view=|| () />
            <Route path=path!("invitations/:invitation") view=|| () />
            <Route path=path!("settings") view=|| () />
        </ParentRoute>
    }
    .into_inner()
}
