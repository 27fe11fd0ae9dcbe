//! The frame of an organization's pages: who may see it at all, its tabs, the operator's banner.

use super::{
    denied::Denied,
    gone::{gone, gone_from},
    header::{AskedBar, Bar},
    words::Words,
};
use crate::{
    action_error::ActionError,
    mount::{House, Mount},
    organizations::{
        server_fns::ShowOrganization,
        view_model::{OrganizationView, Presence, Shown, StateView},
    },
    ui::{
        Icon, IconName, Reach, Tab, ask,
        markup::{Markup, inert},
        query::param,
        tabs, wait,
    },
};
use futures_util::future::join;
use leptos::prelude::*;
use leptos_router::{
    components::{Outlet, Redirect},
    hooks::use_location,
};
use orgs::access::Permission;

/// The organization of the page, in context below [`OrganizationLayout`].
#[derive(Clone, Copy, Debug)]
pub struct Here(StoredValue<OrganizationView>);

impl Here {
    /// The page's organization. Only below the layout.
    pub fn find() -> Self {
        expect_context()
    }
    /// All of it.
    pub fn now(self) -> OrganizationView {
        self.0.get_value()
    }
    /// Something of it.
    pub fn with<T>(self, read: impl FnOnce(&OrganizationView) -> T) -> T {
        self.0.with_value(read)
    }
    /// Its slug.
    pub fn slug(self) -> String {
        self.with(|organization| organization.slug.clone())
    }
    /// Its name.
    pub fn name(self) -> String {
        self.with(|organization| organization.name.clone())
    }
    /// A path below it.
    pub fn path(self, rest: &str) -> String {
        self.with(|organization| organization.path(rest))
    }
    /// The title of one of its pages.
    pub fn title(self, page: &'static str) -> String {
        match page {
            "" => self.name(),
            page => format!("{page} · {}", self.name()),
        }
    }
    /// Whether the page should offer it.
    pub fn may(self, permission: Permission) -> bool {
        self.with(|organization| organization.may(permission))
    }
}

/// Loads the organization that the address names. The address is the only truth: two tabs never mix.
#[component]
pub fn OrganizationLayout() -> impl IntoView {
    let (asked, bar) = (ask(|| ShowOrganization { slug: param("slug") }), AskedBar::ask());
    wait(move || async move {
        let (shown, bar) = join(asked.into_future(), bar.known()).await;
        match shown {
            Ok(Shown::Here(organization)) => view! { <Inside organization bar /> }.into_any(),
            Ok(Shown::Moved(now)) => view! { <MovedTo now /> }.into_any(),
            Err(error) => view! { <Outside error bar /> }.into_any(),
        }
    })
}

/// The frame for whoever may see the organization. Its page hears of changes; what stands in the template is for whoever belongs to it
/// no more while they look at it.
#[component]
fn Inside(organization: OrganizationView, bar: Bar) -> impl IntoView {
    let (line, revision) = (line(&organization), organization.revision);
    let (title, gone) = (gone_from(&organization.name), inert(gone(&organization.name)));
    let pages = inert(pages(&organization));
    let here = Here(StoredValue::new(organization));
    provide_context(here);
    view! {
        <Visit here />
        {bar.above(Some(here))}
        {pages}
        <main class="shell__main" id="main" tabindex="-1" data-live=line data-revision=revision>
            <Outlet />
        </main>
        <template data-lost=title>{gone}</template>
    }
}

/// Where the page hears of changes.
fn line(organization: &OrganizationView) -> String {
    match Mount::find().house() {
        House::Ours => ["/api/live/", &organization.slug].concat(),
        House::Theirs => organization.path("live"),
    }
}

/// Tells the operator that they are a guest.
#[component]
fn Visit(here: Here) -> impl IntoView {
    let words = Words::here();
    let is_visit = here.with(|organization| organization.presence == Presence::Superuser);
    is_visit.then(|| {
        view! {
            <div class="banner" role="status">
                <span class="banner__text">
                    <Icon name=IconName::Shield />
                    {words.you_see()} {here.name()} {words.as_a_superuser()}
                </span>
                <a href=Mount::find().to_home()>{words.leave()}</a>
            </div>
        }
    })
}

/// The organization's pages, as far as the viewer may open them.
fn pages(organization: &OrganizationView) -> Markup {
    let words = Words::here();
    let is_active = organization.state == StateView::Active;
    let may = |permission| is_active && organization.may(permission);
    let members = u64::try_from(organization.member_count).ok();
    let pending = u64::try_from(organization.pending_count).ok().filter(|n| *n > 0);
    let below = |rest, icon, text| Tab::to(organization.path(rest), Reach::Below, icon, text);
    let pages = [
        is_active.then(|| {
            Tab::to(
                organization.path(""),
                Reach::Here,
                IconName::LayoutDashboard,
                words.overview(),
            )
            .key("o")
        }),
        is_active.then(|| {
            below("members", IconName::Users, words.members())
                .key("m")
                .count(members)
        }),
        may(Permission::ListTeams).then(|| below("teams", IconName::Network, words.teams()).key("t")),
        may(Permission::ListInvitations).then(|| {
            below("invitations", IconName::Mail, words.invitations())
                .key("n")
                .count(pending)
        }),
        may(Permission::ListActivity).then(|| below("activity", IconName::History, words.activity()).key("a")),
        may(Permission::UpdateOrganization).then(|| below("settings", IconName::Settings, words.settings()).key("s")),
    ];
    tabs(words.organization(), pages.into_iter().flatten())
}

/// The organization has another slug now: the same page there.
#[component]
fn MovedTo(now: String) -> impl IntoView {
    let (mount, path) = (Mount::find(), use_location().pathname.get_untracked());
    let rest = mount.behind(&param("slug"), &path).unwrap_or_default();
    view! { <Redirect path=mount.organization(&now) + rest /> }
}

/// The frame for whoever may not.
#[component]
fn Outside(error: ActionError, bar: Bar) -> impl IntoView {
    view! {
        {bar.above(None)}
        <main class="shell__main" id="main" tabindex="-1">
            <Denied error />
        </main>
    }
}
