//! The frame of an organization's pages: who may see it at all, its tabs, the operator's banner.

use super::{denied::Denied, gone::Lost, header::Header, live, words::Words};
use crate::{
    action_error::ActionError,
    mount::Mount,
    organizations::{
        server_fns::ShowOrganization,
        view_model::{OrganizationView, Presence, Shown, StateView},
    },
    ui::{Icon, IconName, Reach, Revision, Show, Tab, Tabs, Underway, ask_now, follow_address, wait},
};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    components::{Outlet, Redirect},
    hooks::{use_location, use_navigate, use_params_map},
};
use orgs::{access::Permission, kernel::Denial};
use std::time::Duration;

/// The organization of the page, in context below [`OrganizationLayout`]. It changes in place when something was done, so
/// that forms and focus survive. The second signal is why it cannot be seen any more, once that is so.
#[derive(Clone, Copy, Debug)]
pub struct Here(pub RwSignal<OrganizationView>, pub RwSignal<Option<ActionError>>);

impl Here {
    /// The page's organization. Only below the layout.
    pub fn find() -> Self {
        expect_context()
    }
    /// As it is, for a page that is written once.
    pub fn now(self) -> OrganizationView {
        self.0.get_untracked()
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
    /// The title of one of its pages.
    pub fn title(self, page: &'static str) -> impl Fn() -> String + Send + Sync + 'static {
        move || match page {
            "" => self.name(),
            page => format!("{page} · {}", self.name()),
        }
    }
    /// The viewer may not see it any more: the page is put aside, and says so.
    pub fn lose(self, error: ActionError) {
        self.1.try_set(Some(error));
    }
    /// The same in a moment, unless it was found again: once whatever they did themselves is answered, who leaves or signs out is
    /// on their way elsewhere.
    fn lose_soon(self, error: ActionError, underway: Underway) {
        if !matches!(error, ActionError::Denied(Denial::NotFound | Denial::SignedOut)) {
            return self.lose(error);
        }
        let then = self.revision();
        let lose = move || {
            if underway.try_any() {
                self.lose_soon(error, underway);
            } else if self.revision() == then {
                self.lose(error);
            }
        };
        set_timeout(lose, ON_THEIR_WAY);
    }
    /// As it is now. Answers may overtake each other.
    fn found(self, fresh: OrganizationView) {
        if self.revision().is_some_and(|shown| shown <= fresh.revision) {
            self.0.try_set(fresh);
            self.1.try_set(None);
        }
    }
    /// How new what is shown is; nothing when the page is gone.
    fn revision(self) -> Option<i64> {
        self.0.try_with_untracked(|organization| organization.revision)
    }
    /// Whether the page should offer it.
    pub fn may(self, permission: Permission) -> bool {
        self.0.with(|organization| organization.may(permission))
    }
}

/// Loads the organization that the address names. The address is the only truth: two tabs never mix.
#[component]
pub fn OrganizationLayout() -> impl IntoView {
    let params = use_params_map();
    let slug = Memo::new(move |_| params.with(|params| params.get("slug").unwrap_or_default()));
    let first = follow_address(move || ShowOrganization { slug: slug.get() });
    wait(move || async move {
        match first.await {
            Ok(Shown::Here(organization)) => view! { <Inside organization /> }.into_any(),
            Ok(Shown::Moved(now)) => view! { <MovedTo now /> }.into_any(),
            Err(error) => view! { <Outside error /> }.into_any(),
        }
    })
}

/// The frame for whoever may see the organization.
#[component]
fn Inside(organization: OrganizationView) -> impl IntoView {
    let here = Here(RwSignal::new(organization), RwSignal::new(None));
    provide_context(here);
    live::keep_up(here);
    look_again(here);
    let is_lost = Memo::new(move |_| here.1.with(Option::is_some));
    view! {
        <Visit here />
        <Header here=Some(here) />
        <Show when=move || !is_lost.get()>
            <OrganizationTabs here />
        </Show>
        // Put aside and not taken away: its resources may be on their way, and would find nobody at home.
        <main class="shell__main" id=move || (!is_lost.get()).then_some("main") tabindex="-1" hidden=move || is_lost.get()>
            <Outlet />
        </main>
        {move || here.1.get().map(|error| view! {
            <main class="shell__main" id="main" tabindex="-1">
                <Lost here error />
            </main>
        }.into_any())}
    }
}

/// Looks at the organization again after every deed.
fn look_again(here: Here) {
    let (revision, underway) = (Revision::find(), Underway::find());
    let navigate = StoredValue::new(use_navigate());
    Effect::new(move |before: Option<u32>| {
        let now = revision.get();
        if before.is_some_and(|before| before != now) {
            let slug = here.0.with_untracked(|organization| organization.slug.clone());
            leptos::task::spawn_local(async move {
                match ask_now(ShowOrganization { slug }).await {
                    Ok(Shown::Here(fresh)) => here.found(fresh),
                    Ok(Shown::Moved(now)) => moved(here, now, navigate),
                    Err(ActionError::Unreachable | ActionError::Fault(_) | ActionError::ProofNeeded) => {}
                    Err(error @ (ActionError::Denied(_) | ActionError::Refused(_))) => here.lose_soon(error, underway),
                }
            });
        }
        now
    });
}

/// Whoever left, signed out or changed the address themselves is on their way elsewhere already; this long they are not told.
pub(super) const ON_THEIR_WAY: Duration = Duration::from_millis(300);

/// The organization has another slug now: what is on the page goes on under it, and the address follows.
fn moved(here: Here, now: String, navigate: StoredValue<impl Fn(&str, NavigateOptions) + Send + Sync + 'static>) {
    let Some(before) = here
        .0
        .try_update(|organization| std::mem::replace(&mut organization.slug, now.clone()))
    else {
        return;
    };
    let mount = Mount::find();
    let follow = move || {
        let Ok(path) = window().location().pathname() else {
            return;
        };
        if let Some(rest) = mount.behind(&before, &path) {
            let options = NavigateOptions {
                replace: true,
                scroll: false,
                ..NavigateOptions::default()
            };
            let search = window().location().search().unwrap_or_default();
            navigate.try_with_value(|navigate| navigate(&(mount.organization(&now) + rest + &search), options));
        }
    };
    set_timeout(follow, ON_THEIR_WAY);
}

/// Tells the operator that they are a guest.
#[component]
fn Visit(here: Here) -> impl IntoView {
    let words = Words::here();
    let is_visit = move || here.0.with(|organization| organization.presence == Presence::Superuser);
    view! {
        <Show when=is_visit>
            <div class="banner" role="status">
                <span class="banner__text">
                    <Icon name=IconName::Shield />
                    {words.you_see()} {move || here.name()} {words.as_a_superuser()}
                </span>
                <a href=Mount::find().to_home()>{words.leave()}</a>
            </div>
        </Show>
    }
}

/// The organization's pages, as far as the viewer may open them.
#[component]
fn OrganizationTabs(here: Here) -> impl IntoView {
    let is_active = Memo::new(move |_| here.0.with(|organization| organization.state == StateView::Active));
    let may = move |permission| Memo::new(move |_| is_active.get() && here.may(permission));
    let (invitations, activity) = (may(Permission::ListInvitations), may(Permission::ListActivity));
    let settings = Memo::new(move |_| here.may(Permission::UpdateOrganization));
    let members = Signal::derive(move || {
        here.0
            .with(|organization| u64::try_from(organization.member_count).ok())
    });
    let pending = Signal::derive(move || {
        here.0
            .with(|organization| u64::try_from(organization.pending_count).ok().filter(|n| *n > 0))
    });
    let path = move |rest: &'static str| untrack(|| here.path(rest));
    let words = Words::here();
    // Each comes and goes by itself, so that the others keep their focus; a new slug makes the page anew.
    view! {
        <Tabs label=words.organization()>
            <Show when=move || is_active.get()>
                <Tab href=path("") reach=Reach::Here icon=IconName::LayoutDashboard text=words.overview() key="o" />
                <Tab href=path("members") reach=Reach::Below icon=IconName::Users text=words.members() key="m" count=members />
            </Show>
            <Show when=move || invitations.get()>
                <Tab href=path("invitations") reach=Reach::Below icon=IconName::Mail text=words.invitations() key="n" count=pending />
            </Show>
            <Show when=move || activity.get()>
                <Tab href=path("activity") reach=Reach::Below icon=IconName::History text=words.activity() key="a" />
            </Show>
            <Show when=move || settings.get()>
                <Tab href=path("settings") reach=Reach::Below icon=IconName::Settings text=words.settings() key="s" />
            </Show>
        </Tabs>
    }
}

/// The organization has another slug now: the same page there.
#[component]
fn MovedTo(now: String) -> impl IntoView {
    let (mount, path) = (Mount::find(), use_location().pathname.get_untracked());
    let slug = use_params_map().with_untracked(|params| params.get("slug").unwrap_or_default());
    let rest = mount.behind(&slug, &path).unwrap_or_default();
    view! { <Redirect path=mount.organization(&now) + rest /> }
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
