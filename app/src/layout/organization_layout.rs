//! The frame of an organization's pages: who may see it at all, its tabs, the operator's banner.

use super::{denied::Denied, header::Header};
use crate::{
    action_error::ActionError,
    organizations::{
        server_fns::show_organization,
        view_model::{OrganizationView, Presence, Shown, StateView},
    },
    ui::{Icon, IconName, Reach, Revision, Show, Tab, Tabs, wait},
};
use leptos::prelude::*;
use leptos_router::{
    components::{Outlet, Redirect},
    hooks::{use_location, use_params_map},
};
use orgs::access::Permission;

/// The organization of the page, in context below [`OrganizationLayout`]. It changes in place when something was done, so
/// that forms and focus survive; second, why it is not the viewer's to see any more.
#[derive(Clone, Copy, Debug)]
pub struct Here(pub RwSignal<OrganizationView>, RwSignal<Option<ActionError>>);

impl Here {
    /// The page's organization. Only below the layout.
    pub fn find() -> Self {
        expect_context()
    }
    /// Its slug.
    pub fn slug(self) -> String {
        self.0.with(|organization| organization.slug.clone())
    }
    /// Its name.
    pub fn name(self) -> String {
        self.0.with(|organization| organization.name.clone())
    }
    /// A path below it.
    pub fn path(self, rest: &str) -> String {
        self.0.with(|organization| organization.path(rest))
    }
    /// Whether the page should offer it.
    pub fn may(self, permission: Permission) -> bool {
        self.0.with(|organization| organization.may(permission))
    }
    /// From now on, and until the viewer goes elsewhere, the page says this instead.
    pub fn lose(self, why: ActionError) {
        self.1.set(Some(why));
    }
}

/// Loads the organization that the address names. The address is the only truth: two tabs never mix.
#[component]
pub fn OrganizationLayout() -> impl IntoView {
    let params = use_params_map();
    let slug = Memo::new(move |_| params.with(|params| params.get("slug").unwrap_or_default()));
    let first = Resource::new_blocking(move || slug.get(), show_organization);
    wait(move || async move {
        match first.await {
            Ok(Shown::Here(organization)) => view! { <Inside organization /> }.into_any(),
            Ok(Shown::Moved(now)) => view! { <MovedTo now /> }.into_any(),
            Err(error) => view! { <Outside error /> }.into_any(),
        }
    })
}

/// The frame for whoever may see the organization. Lost while they look, its page is hidden and not taken away: it may be in
/// the middle of something.
#[component]
fn Inside(organization: OrganizationView) -> impl IntoView {
    let here = Here(RwSignal::new(organization), RwSignal::new(None));
    provide_context(here);
    follow(here);
    let lost = here.1;
    view! {
        <Visit here />
        <Header here=Some(here) />
        <Show when=move || lost.with(Option::is_none)>
            <OrganizationTabs here />
        </Show>
        <main class="shell__main" id="main" tabindex="-1">
            {move || lost.get().map(|error| view! { <Denied error /> })}
            <div class="shell__main" hidden=move || lost.with(Option::is_some)>
                <Outlet />
            </div>
        </main>
    }
}

/// Looks at the organization again after every deed, and forgets on the way elsewhere that it was lost.
fn follow(here: Here) {
    let revision = Revision::find();
    Effect::new(move |before: Option<u32>| {
        let now = revision.get();
        if before.is_some_and(|before| before != now) {
            let slug = here.0.with_untracked(|organization| organization.slug.clone());
            leptos::task::spawn_local(async move {
                match show_organization(slug).await {
                    Ok(Shown::Here(fresh)) => here.0.set(fresh),
                    Ok(Shown::Moved(_)) | Err(ActionError::Unreachable | ActionError::Fault(_)) => {}
                    Err(error) => here.lose(error),
                }
            });
        }
        now
    });
    let path = use_location().pathname;
    Effect::new(move |before: Option<String>| {
        let now = path.get();
        if before.is_some_and(|before| before != now) {
            here.1.set(None);
        }
        now
    });
}

/// Tells the operator that they are a guest.
#[component]
fn Visit(here: Here) -> impl IntoView {
    let is_visit = move || here.0.with(|organization| organization.presence == Presence::Superuser);
    view! {
        <Show when=is_visit>
            <div class="banner" role="status">
                <span class="banner__text">
                    <Icon name=IconName::Shield />
                    "You see " {move || here.name()} " as a superuser. Your visit is recorded and its owners can read it."
                </span>
                <a href="/">"Leave"</a>
            </div>
        </Show>
    }
}

/// The organization's pages, as far as the viewer may open them.
#[component]
fn OrganizationTabs(here: Here) -> impl IntoView {
    let is_active = move || here.0.with(|organization| organization.state == StateView::Active);
    let may = move |permission| is_active() && here.may(permission);
    let members = Signal::derive(move || {
        here.0
            .with(|organization| u64::try_from(organization.member_count).ok())
    });
    let pending = Signal::derive(move || {
        here.0
            .with(|organization| u64::try_from(organization.pending_count).ok().filter(|n| *n > 0))
    });
    let tabs = move || {
        let settings = here.may(Permission::UpdateOrganization);
        view! {
            <Tabs label="Organization">
                {is_active().then(|| view! {
                    <Tab href=here.path("") reach=Reach::Here icon=IconName::LayoutDashboard text="Overview" />
                    <Tab href=here.path("members") reach=Reach::Below icon=IconName::Users text="Members" count=members />
                })}
                {may(Permission::ListInvitations).then(|| view! {
                    <Tab href=here.path("invitations") reach=Reach::Below icon=IconName::Mail text="Invitations" count=pending />
                })}
                {may(Permission::ListActivity).then(|| view! {
                    <Tab href=here.path("activity") reach=Reach::Below icon=IconName::History text="Activity" />
                })}
                {settings.then(|| view! {
                    <Tab href=here.path("settings") reach=Reach::Below icon=IconName::Settings text="Settings" />
                })}
            </Tabs>
        }
    };
    // Only what decides about tabs rebuilds them; counts change in place.
    let shape = Memo::new(move |_| (is_active(), here.slug(), here.0.with(|organization| organization.role)));
    move || {
        shape.track();
        untrack(tabs)
    }
}

/// The organization has another slug now: the same page there.
#[component]
fn MovedTo(now: String) -> impl IntoView {
    let location = use_location();
    let path = location.pathname.get_untracked();
    let rest = path
        .splitn(4, '/')
        .nth(3)
        .map(|rest| format!("/{rest}"))
        .unwrap_or_default();
    view! { <Redirect path=format!("/orgs/{now}{rest}") /> }
}

/// The frame for whoever may not.
#[component]
fn Outside(error: ActionError) -> impl IntoView {
    view! {
        <Header here=None />
        <main class="shell__main" id="main" tabindex="-1">
            <Denied error />
        </main>
    }
}
