//! The invitations of an organization: the open ones, or all there ever were.
//!
//! Never here: the page behind the mailed link (`accept_page`), or anything that the address does not say.

use super::{
    invitations_table::InvitationsTable,
    invite_dialog::InviteDialog,
    revoke_dialog::RevokeDialog,
    server_fns::ListInvitations,
    view_model::{InvitationsQuery, InvitationsView},
    words::Words,
};
use crate::{
    join_requests::{AFTER, BEFORE, Requests, server_fns::ListRequests, view_model::RequestsQuery},
    layout::{Here, loaded},
    organizations::view_model::OrganizationView,
    share_links::{InUse, server_fns::FindShareLink},
    ui::{
        ButtonLink, Coming, IconName, Look, PageHeader, Size, Title, ask,
        query::{Href, value},
    },
};
use leptos::prelude::*;
use leptos_router::{hooks::use_query_map, params::ParamsMap};
use orgs::access::Permission;

/// Keys that open a dialog.
const DIALOGS: [&str; 2] = ["invite", "revoke"];

/// The invitations of the page's organization.
#[component]
pub fn InvitationsPage() -> impl IntoView {
    let (words, here, query) = (Words::here(), Here::find(), use_query_map().get_untracked());
    let organization = here.now();
    let page = Href::of(organization.path("invitations"), &query).without(&DIALOGS);
    let asked = read(&query);
    let question = ListInvitations {
        slug: organization.slug.clone(),
        query: asked.clone(),
    };
    let list = ask(move || question.clone());
    // Whoever may not see the list gets the refusal alone, with its own heading.
    let listed = organization.may(Permission::ListInvitations);
    let head = listed.then(|| head(words, &organization, &page));
    let which = listed.then(|| which(words, &page, &asked));
    let link = listed.then(|| {
        let link = ask(move || FindShareLink { slug: here.slug() });
        loaded(link, move |found| view! { <InUse here found /> })
    });
    let requests = listed.then(|| {
        let question = ListRequests {
            slug: organization.slug.clone(),
            query: RequestsQuery {
                after: value(&query, AFTER),
                before: value(&query, BEFORE),
            },
        };
        let (requests, place) = (ask(move || question.clone()), page.clone());
        loaded(
            requests,
            move |list| view! { <Requests here page=place.clone() list /> },
        )
    });
    let place = page.clone();
    let table = move |list| view! { <InvitationsTable here page=place.clone() asked=asked.clone() list /> };
    view! {
        <Title text=here.title(words.invitations()) />
        <div class="page">
            {head}
            <div class="stack">
                {link}
                {requests}
                {which}
                {loaded(list, table)}
            </div>
        </div>
        {dialog(here, &query, list, page.to_string())}
    }
}

/// What the address asks for.
fn read(query: &ParamsMap) -> InvitationsQuery {
    InvitationsQuery {
        show: value(query, "show"),
        after: value(query, "after"),
        before: value(query, "before"),
    }
}

fn head(words: Words, organization: &OrganizationView, page: &Href) -> impl IntoView + use<> {
    let invite = organization.may(Permission::InviteMembers).then(|| {
        let href = page.clone().with("invite", "1").to_string();
        view! {
            <ButtonLink href=organization.path("invitations/share-link") look=Look::Secondary icon=IconName::Link>{words.share_link()}</ButtonLink>
            <ButtonLink href look=Look::Primary icon=IconName::MailPlus attr:data-noscroll=true attr:data-key="i">{words.invite_people()}</ButtonLink>
        }
    });
    view! { <PageHeader title=words.invitations() lead=words.lead()>{invite}</PageHeader> }
}

/// The open ones, or all.
fn which(words: Words, page: &Href, asked: &InvitationsQuery) -> impl IntoView + use<> {
    let all = asked.show == "all";
    let choice = |text: &'static str, show: &str, on: bool| {
        let href = page
            .clone()
            .without(&["after", "before"])
            .with("show", show)
            .to_string();
        let look = if on { Look::Secondary } else { Look::Ghost };
        view! { <ButtonLink href look size=Size::Small attr:aria-current=on.then_some("page") attr:data-noscroll=true>{text}</ButtonLink> }
    };
    view! {
        <nav class="cluster" aria-label=words.which()>
            {choice(words.open(), "", !all)}
            {choice(words.all(), "all", all)}
        </nav>
    }
}

/// The dialog that the address opens, if the viewer may do what it asks about.
fn dialog(here: Here, query: &ParamsMap, list: Coming<InvitationsView>, close: String) -> Option<AnyView> {
    let asks = |key: &str, permission| query.get(key).filter(|_| here.now().may(permission));
    if let Some(invitation) = asks("revoke", Permission::ManageInvitations) {
        return Some(view! { <RevokeDialog here list invitation close /> }.into_any());
    }
    asks("invite", Permission::InviteMembers).map(|_| view! { <InviteDialog here list close /> }.into_any())
}
