//! The rows of the member list, or why there are none.
//!
//! Never here: filters or dialogs (they stand outside, so that fetching again does not touch them), or closures that would be
//! rebuilt from nothing: a fetched list replaces texts in place and leaves the focus where it is. Rows keep to their member
//! (`ui/rows.rs`), whoever joins or leaves above them.

use super::{
    members_page::page,
    role::RoleBadge,
    role_form::RoleForm,
    view_model::{MemberRow, MembersQuery, MembersView},
};
use crate::{
    layout::Here,
    ui::{
        Avatar, Badge, ButtonLink, EmptyState, Icon, IconName, Look, Menu, MenuLook, Moment, Pager, Rows, Tone,
        query::Href,
    },
};
use leptos::prelude::*;
use leptos_router::params::ParamsMap;
use orgs::members::Order;

/// What a row shows: the page it stands on, for its links, and the member.
pub type Shown = (Href, MemberRow);

/// One page of members, and the way to the next.
#[component]
pub fn MembersTable(
    here: Here,
    query: Memo<ParamsMap>,
    rows: Rows<Shown>,
    asked: MembersQuery,
    members: MembersView,
) -> impl IntoView {
    let page = page(here, query);
    let place = page.clone().without(&["after", "before"]);
    if members.rows.is_empty() {
        let on = match (members.next, members.previous) {
            (Some(cursor), _) => Some(place.with("after", &cursor)),
            (None, Some(cursor)) => Some(place.with("before", &cursor)),
            (None, None) => None,
        };
        return match on {
            Some(on) => view! { <NobodySoFar on /> }.into_any(),
            None => view! { <Nobody page asked /> }.into_any(),
        };
    }
    let sort = Order::read(&asked.sort);
    let range = format!("{} on this page", members.rows.len());
    let previous = members
        .previous
        .map(|cursor| place.clone().with("before", &cursor).to_string());
    let next = members
        .next
        .map(|cursor| place.clone().with("after", &cursor).to_string());
    let pages = (previous.is_some() || next.is_some())
        .then(|| view! { <Pager label="Pages of members" range previous next /> }.into_any());
    let shown = |row: MemberRow| (row.user.clone(), (page.clone(), row));
    let shown = members.rows.into_iter().map(shown).collect();
    let fetched = rows.fetched();
    let rows = rows.show(shown, move |(page, row)| view! { <Row here page row fetched /> });
    view! {
        <div class="table-frame card">
            <table class="table" role="table">
                <caption class="visually-hidden">"Members of " {untrack(|| here.name())}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        {heading("Name", (Order::NameUp, Order::NameDown), sort, &place)}
                        <th scope="col">"Role"</th>
                        {heading("Joined", (Order::JoinedUp, Order::JoinedDown), sort, &place)}
                        <th scope="col"><span class="visually-hidden">"Actions"</span></th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
        {pages}
    }
    .into_any()
}

/// A heading that sorts: upwards first, the other way when it does already.
fn heading(text: &'static str, (up, down): (Order, Order), now: Order, place: &Href) -> impl IntoView + use<> {
    let (state, icon, next) = if now == up {
        ("ascending", IconName::ArrowUp, down)
    } else if now == down {
        ("descending", IconName::ArrowDown, up)
    } else {
        ("none", IconName::ArrowUpDown, up)
    };
    let href = place.clone().with("sort", next.as_str()).to_string();
    view! {
        <th scope="col" aria-sort=state>
            <a class="table__sort" href=href data-noscroll>
                {text}
                <Icon name=icon />
            </a>
        </th>
    }
}

/// One member.
#[component]
fn Row(here: Here, page: Href, row: MemberRow, fetched: RwSignal<u32>) -> impl IntoView {
    let actions = actions(here, &page, &row);
    let joined = row.joined.clone();
    let role = if row.roles.is_empty() {
        view! { <RoleBadge role=row.role /> }.into_any()
    } else {
        view! { <RoleForm here row=row.clone() fetched /> }.into_any()
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class="table__main">
                <div class="person">
                    <Avatar name=row.name.clone() seed=row.user src=row.picture />
                    <div class="person__text">
                        <span class="person__name">
                            {row.name}
                            {row.you.then(|| view! { <Badge tone=Tone::Neutral text="You" /> }.into_any())}
                        </span>
                        <span class="person__detail">{row.email}</span>
                    </div>
                </div>
            </th>
            <td role="cell" data-label="Role">{role}</td>
            <td role="cell" class="table__quiet nowrap" data-label="Joined">
                <Moment iso=joined.iso text=joined.text title=joined.title />
            </td>
            <td role="cell" class="table__actions">{actions}</td>
        </tr>
    }
}

/// What the viewer may do about a member; no menu when there is nothing.
fn actions(here: Here, page: &Href, row: &MemberRow) -> Option<AnyView> {
    let leave = page.clone().with("leave", "1").to_string();
    let remove = page.clone().with("remove", &row.user).to_string();
    let transfer = format!("{}?transfer={}", untrack(|| here.path("settings")), row.user);
    let leave = row
        .you
        .then(|| item(leave, "Leave the organization", IconName::LogOut, Tone::Danger));
    let heir = (row.heir && !row.you).then(|| item(transfer, "Make owner", IconName::Crown, Tone::Neutral));
    let remove = (row.removable && !row.you).then(|| {
        item(
            remove,
            "Remove from the organization",
            IconName::UserMinus,
            Tone::Danger,
        )
    });
    let trigger = view! { <Icon name=IconName::Ellipsis /> }.into_any();
    let label = format!("Actions for {}", row.name);
    let any = leave.is_some() || heir.is_some() || remove.is_some();
    any.then(|| view! { <Menu label look=MenuLook::Row trigger>{heir} {remove} {leave}</Menu> }.into_any())
}

fn item(href: String, text: &'static str, icon: IconName, tone: Tone) -> impl IntoView {
    view! {
        <a class="menu__item" href=href data-tone=tone.word() data-noscroll>
            <Icon name=icon />
            {text}
        </a>
    }
}

/// Nobody to show: because of the filters, or because this page has emptied.
#[component]
fn Nobody(page: Href, asked: MembersQuery) -> impl IntoView {
    let filtered = !asked.q.is_empty() || !asked.role.is_empty();
    let (title, text, go) = if filtered && asked.role.is_empty() {
        (
            "Nobody matches",
            format!("No name and no address here has words that begin like “{}”.", asked.q),
            "Clear filters",
        )
    } else if filtered {
        (
            "Nobody matches",
            "No member fits all of these filters.".to_owned(),
            "Clear filters",
        )
    } else {
        (
            "This page is empty",
            "Whoever stood here is gone, or on another page.".to_owned(),
            "To the first page",
        )
    };
    let href = page.without(&["q", "role", "after", "before"]).to_string();
    view! {
        <div class="card">
            <EmptyState icon=IconName::Search title text>
                <ButtonLink href look=Look::Secondary>{go}</ButtonLink>
            </EmptyState>
        </div>
    }
}

/// Nobody on this page: very many have one of the words, and so far nobody has all.
#[component]
fn NobodySoFar(on: Href) -> impl IntoView {
    view! {
        <div class="card">
            <EmptyState
                icon=IconName::Search
                title="Nobody so far"
                text="Very many people were looked at. A longer word finds faster."
            >
                <ButtonLink href=on.to_string() look=Look::Secondary>"Look further"</ButtonLink>
            </EmptyState>
        </div>
    }
}
