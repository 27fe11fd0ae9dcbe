//! The member list. All that it shows stands in its address: words, role, order, place, and the dialog that is open.
//!
//! Never here: a row (see `members_table`), or anything that the address does not say.

use super::{
    leave_dialog::LeaveDialog,
    members_table::MembersTable,
    remove_dialog::RemoveDialog,
    search::{Chips, Search},
    server_fns::ListMembers,
    view_model::MembersQuery,
};
use crate::{
    layout::{Here, loaded},
    ui::{
        ButtonLink, IconName, Look, PageHeader, Rows, Show, Title, ask, changing,
        query::{Href, value},
    },
};
use leptos::prelude::*;
use leptos_router::{hooks::use_query_map, params::ParamsMap};
use orgs::access::Permission;

/// Keys that open a dialog.
pub const DIALOGS: [&str; 2] = ["remove", "leave"];

/// The page's address without its dialogs.
pub fn page(here: Here, query: Memo<ParamsMap>) -> Href {
    untrack(|| query.with(|query| Href::of(here.path("members"), query).without(&DIALOGS)))
}

/// The member list of the page's organization.
#[component]
pub fn MembersPage() -> impl IntoView {
    let (here, query) = (Here::find(), use_query_map());
    let asked = Memo::new(move |_| query.with(read));
    let list = ask(move || ListMembers {
        slug: here.slug(),
        query: asked.get(),
    });
    let rows = Rows::begin();
    let invites = move || here.may(Permission::InviteMembers);
    let invite = move || format!("{}?invite=1", untrack(|| here.path("invitations")));
    view! {
        <Title text=here.title("Members") />
        <div class="page">
            <PageHeader title="Members" lead="Everybody who belongs here, and what they may do.">
                <Show when=invites>
                    <ButtonLink href=invite() look=Look::Primary icon=IconName::MailPlus>"Invite people"</ButtonLink>
                </Show>
            </PageHeader>
            <div class="stack">
                <Search here query list />
                <Chips here query asked />
                {loaded(list, 8, move |members| view! { <MembersTable here query rows asked=asked.get_untracked() members /> })}
            </div>
        </div>
        <Dialogs here query />
    }
}

/// What the address asks for.
fn read(query: &ParamsMap) -> MembersQuery {
    MembersQuery {
        q: value(query, "q"),
        role: value(query, "role"),
        sort: value(query, "sort"),
        after: value(query, "after"),
        before: value(query, "before"),
    }
}

/// Which dialog the address opens.
#[derive(Clone, PartialEq, Eq)]
enum Open {
    Remove(String),
    Leave,
}

/// The dialog that is open. It stands beside the list, so that fetching the list again does not touch it.
#[component]
fn Dialogs(here: Here, query: Memo<ParamsMap>) -> impl IntoView {
    let open = Memo::new(move |_| {
        query.with(|query| {
            let remove = query
                .get("remove")
                .filter(|member| !member.is_empty())
                .map(Open::Remove);
            remove.or_else(|| query.get("leave").map(|_| Open::Leave))
        })
    });
    changing(move || {
        open.get().map(|open| {
            let close = page(here, query).to_string();
            match open {
                Open::Remove(member) => view! { <RemoveDialog here member close /> }.into_any(),
                Open::Leave => view! { <LeaveDialog here close /> }.into_any(),
            }
        })
    })
}
