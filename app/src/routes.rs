//! What is where. Every page is rendered whole before its first byte: its status has to be known, and its queries take
//! about a millisecond (decision 0004).

use crate::{
    layout::{FramedLayout, OrganizationLayout},
    mount::{Below, Mount},
};
use leptos::prelude::*;
// `MatchNestedRoutes` names the routes' type where components are not erased to one.
#[allow(unused_imports)]
use leptos_router::{
    MatchNestedRoutes, ParamSegment, SsrMode, WildcardSegment,
    components::{ParentRoute, Route, Router, Routes},
    path,
};

/// Where the product's pages are, without a page: for whoever makes a list of them, and has no request.
#[component]
pub fn Paths() -> impl IntoView {
    view! {
        <Router>
            <ApplicationRoutes />
        </Router>
    }
}

/// The product's routes.
#[component]
pub fn ApplicationRoutes() -> impl IntoView {
    view! {
        // Never seen: the last of the routes below takes every address.
        <Routes fallback=|| ()>
            // Before the organizations, so that none can be called so.
            <CreateRoute />
            <OrganizationRoutes mount=Mount::OURS />
            <OtherRoutes />
        </Routes>
    }
}

/// Everything else.
#[component(transparent)]
fn OtherRoutes() -> impl MatchNestedRoutes + Clone {
    use crate::{
        foundings::{FoundingPage, FoundingSent, VisitorPage},
        home::HomePage,
        identity::{
            CheckInbox, CodePage, ConfirmPage, DataPage, ForgotPage, ForgotSent, LeavePage, OfferPage, PasskeysPage,
            ProfilePage, ProofPage, ResetPage, ReturnPage, SecurityPage, SignInPage, SignUpPage, TwoFactorPage,
            addresses::{ClaimPage, EmailsPage, UndoPage},
        },
        invitations::AcceptPage,
        layout::{AccountLayout, MainLayout, NotFound},
        share_links::JoinPage,
    };
    view! {
        <ParentRoute path=path!("") view=FramedLayout>
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
                <Route path=path!("foundings") view=VisitorPage ssr=SsrMode::Async />
                <Route path=path!("foundings/check-inbox") view=FoundingSent ssr=SsrMode::Async />
                <Route path=path!("foundings/:token") view=FoundingPage ssr=SsrMode::Async />
                <Route path=path!("invitations/:token") view=AcceptPage ssr=SsrMode::Async />
                <Route path=path!("join/:token") view=JoinPage ssr=SsrMode::Async />
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

/// The pages of one organization, below wherever the mount has them.
#[component(transparent)]
pub fn OrganizationRoutes(mount: Mount) -> impl MatchNestedRoutes + Clone {
    use crate::{
        activity::ActivityPage,
        embedding::{Page, page},
        invitations::{InvitationPage, InvitationsPage},
        layout::Nothing,
        members::{
            MemberPage, MembersPage,
            batches::{BatchPage, ConfirmBatchPage},
        },
        organizations::{OverviewPage, SettingsPage},
        share_links::ShareLinkPage,
        teams::{TeamPage, TeamsPage},
    };
    view! {
        <ParentRoute path=(Below(mount.organizations()), ParamSegment("slug")) view=OrganizationLayout>
            <Route path=path!("") view=page(Page::Overview, OverviewPage) ssr=SsrMode::Async />
            <Route path=path!("members") view=page(Page::Members, MembersPage) ssr=SsrMode::Async />
            <Route path=path!("members/batches/new") view=ConfirmBatchPage ssr=SsrMode::Async />
            <Route path=path!("members/batches/:batch") view=BatchPage ssr=SsrMode::Async />
            <Route path=path!("members/:member") view=page(Page::Member, MemberPage) ssr=SsrMode::Async />
            <Route path=path!("teams") view=page(Page::Teams, TeamsPage) ssr=SsrMode::Async />
            <Route path=path!("teams/:team") view=page(Page::Team, TeamPage) ssr=SsrMode::Async />
            <Route path=path!("invitations") view=page(Page::Invitations, InvitationsPage) ssr=SsrMode::Async />
            // Before the invitations, none of whose ids is called so.
            <Route path=path!("invitations/share-link") view=page(Page::ShareLink, ShareLinkPage) ssr=SsrMode::Async />
            <Route path=path!("invitations/:invitation") view=page(Page::Invitation, InvitationPage) ssr=SsrMode::Async />
            <Route path=path!("activity") view=page(Page::Activity, ActivityPage) ssr=SsrMode::Async />
            <Route path=path!("settings") view=page(Page::Settings, SettingsPage) ssr=SsrMode::Async />
            <Route path=WildcardSegment("any") view=Nothing ssr=SsrMode::Async />
        </ParentRoute>
    }
    .into_inner()
}

/// The one page below `/orgs` that is no organization's.
#[component(transparent)]
fn CreateRoute() -> impl MatchNestedRoutes + Clone {
    use crate::{layout::MainLayout, organizations::CreatePage};
    view! {
        <ParentRoute path=path!("orgs/new") view=FramedLayout>
            <ParentRoute path=path!("") view=MainLayout>
                <Route path=path!("") view=CreatePage ssr=SsrMode::Async />
            </ParentRoute>
        </ParentRoute>
    }
    .into_inner()
}
