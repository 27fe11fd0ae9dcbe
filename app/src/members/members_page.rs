//! The member list. All that it shows stands in its address: words, role, factor, state, order, place, and the dialog that is open.
//!
//! Never here: a row (see `members_table`), or anything that the address does not say.

use super::{
    batches::LastBatch,
    leave_dialog::LeaveDialog,
    members_table::MembersTable,
    remove_dialog::RemoveDialog,
    rows::changing,
    search::{Chips, Filters, PLACE, Search},
    server_fns::{ListMembers, Restore},
    view_model::{MembersQuery, MembersView},
    words::Words,
};
use crate::{
    layout::{Here, loaded},
    ui::{
        ButtonLink, Deed, IconName, Look, PageHeader, Summary, Title, Undo, ask,
        query::{Href, value},
    },
};
use leptos::prelude::*;
use leptos_router::{hooks::use_query_map, params::ParamsMap};
use orgs::access::Permission;

/// Keys that open a dialog.
const DIALOGS: [&str; 2] = ["remove", "leave"];

/// The member list of the page's organization.
#[component]
pub fn MembersPage() -> impl IntoView {
    let (here, query, words) = (Here::find(), use_query_map().get_untracked(), Words::here());
    let organization = here.now();
    let page = Href::of(organization.path("members"), &query).without(&DIALOGS);
    let filters = Filters::of(organization.role);
    let asked = filters.as_far_as_told(read(&query));
    let question = ListMembers {
        slug: organization.slug.clone(),
        query: asked.clone(),
    };
    let list = ask(move || question.clone());
    let invite = organization.may(Permission::InviteMembers).then(|| {
        let href = format!("{}?invite=1", organization.path("invitations"));
        view! { <ButtonLink href look=Look::Primary icon=IconName::MailPlus attr:data-key="i">{words.invite_people()}</ButtonLink> }
    });
    let file = Href::of(organization.path("members.csv"), &query)
        .without(&DIALOGS)
        .without(&PLACE)
        .to_string();
    let undone = Deed::of::<Restore>(Undo::FORM).problem();
    let place = page.clone();
    let content = move |members| view! { <Members here filters page=place.clone() asked=asked.clone() members /> };
    view! {
        <Title text=here.title(words.members()) />
        <div class="page">
            <PageHeader title=words.members() lead=words.lead()>
                <a class="button button--secondary" href=file download rel="external">{words.export()}</a>
                {invite}
            </PageHeader>
            <div class="stack">
                <Summary problem=undone />
                {loaded(list, content)}
            </div>
        </div>
        {dialog(here, &query, page.to_string())}
    }
}

/// The list, and what it is narrowed by.
#[component]
fn Members(here: Here, filters: Filters, page: Href, asked: MembersQuery, members: MembersView) -> impl IntoView {
    let batch = members.batch.clone();
    let elsewhere =
        changing().problem_elsewhere(|user| members.rows.iter().any(|row| row.user == user && !row.roles.is_empty()));
    view! {
        <Summary problem=elsewhere />
        {batch.map(|batch| view! { <LastBatch here batch /> })}
        <Search filters asked=asked.clone() found=members.total.clone() />
        <Chips page=page.clone() asked=asked.clone() />
        <MembersTable here page asked members />
    }
}

/// What the address asks for.
fn read(query: &ParamsMap) -> MembersQuery {
    MembersQuery {
        q: value(query, "q"),
        role: value(query, "role"),
        factor: value(query, "factor"),
        state: value(query, "state"),
        sort: value(query, "sort"),
        after: value(query, "after"),
        before: value(query, "before"),
    }
}

/// The dialog that the address opens, if any.
fn dialog(here: Here, query: &ParamsMap, close: String) -> Option<AnyView> {
    let member = value(query, "remove");
    if !member.is_empty() {
        return Some(view! { <RemoveDialog here member close /> }.into_any());
    }
    query
        .get("leave")
        .map(|_| view! { <LeaveDialog here close /> }.into_any())
}
