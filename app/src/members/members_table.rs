//! The rows of the member list, or why there are none.
//!
//! Never here: filters, dialogs, or a row (see `rows`).

use super::{
    batches::{self, SelectionBar},
    rows::{Choice, List, changing, rows},
    search::{NARROWING, PLACE, is_narrowed, narrowing},
    view_model::{MembersQuery, MembersView},
    words::Words,
};
use crate::{
    embedding::{Empty, empty},
    layout::Here,
    ui::{ButtonLink, EmptyState, Icon, IconName, Look, Pager, query::Href},
};
use leptos::prelude::*;
use orgs::members::Order;

/// One page of members, and the way to the next.
#[component]
pub fn MembersTable(here: Here, page: Href, asked: MembersQuery, members: MembersView) -> impl IntoView {
    let (words, place) = (Words::here(), page.clone().without(&PLACE));
    if members.rows.is_empty() {
        let on = match (members.next, members.previous) {
            (Some(cursor), _) => Some(place.with("after", &cursor)),
            (None, Some(cursor)) => Some(place.with("before", &cursor)),
            (None, None) => None,
        };
        return match on {
            Some(on) => view! { <NobodySoFar on /> }.into_any(),
            None if is_narrowed(&asked) => empty(Empty::Members, || view! { <Nobody page asked /> }),
            None => view! { <Nobody page asked /> }.into_any(),
        };
    }
    let sort = Order::read(&members.sort);
    let range = words.on_this_page(members.rows.len());
    let previous = members
        .previous
        .map(|cursor| place.clone().with("before", &cursor).to_string());
    let next = members
        .next
        .map(|cursor| place.clone().with("after", &cursor).to_string());
    let pages = (previous.is_some() || next.is_some())
        .then(|| view! { <Pager label=words.pages() range previous next /> }.into_any());
    let organization = here.now();
    let choice = if batches::is_offered(&organization) {
        Choice::Offered
    } else {
        Choice::None
    };
    let list = List {
        words,
        organization: &organization,
        page: &page,
        choice,
        changing: &changing(),
    };
    let rows = rows(list, &members.rows).into_string();
    let last_active = members
        .tells_last_active
        .then(|| heading(words.last_active(), (Order::ActiveUp, Order::ActiveDown), sort, &place));
    let offered = choice == Choice::Offered;
    let all = offered.then(|| {
        view! {
            <th scope="col" class="table__choice">
                <span class="visually-hidden">{words.choose()}</span>
                <input type="checkbox" class="table__box" data-all aria-label=words.choose_everybody() />
            </th>
        }
    });
    let bar = offered.then(|| view! { <SelectionBar here asked=asked.clone() all=members.all /> }.into_any());
    view! {
        <div class="table-frame card">
            <table class="table" role="table">
                <caption class="visually-hidden">{words.members_of(&organization.name)}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        {all}
                        {heading(words.name(), (Order::NameUp, Order::NameDown), sort, &place)}
                        {heading(words.role(), (Order::RoleUp, Order::RoleDown), sort, &place)}
                        {heading(words.joined(), (Order::JoinedUp, Order::JoinedDown), sort, &place)}
                        {last_active}
                        <th scope="col"><span class="visually-hidden">{words.actions()}</span></th>
                    </tr>
                </thead>
                <tbody role="rowgroup" inner_html=rows></tbody>
            </table>
        </div>
        {pages}
        {bar}
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

/// Nobody to show: because of the filters, or because this page has emptied.
#[component]
fn Nobody(page: Href, asked: MembersQuery) -> impl IntoView {
    let words = Words::here();
    let filtered = is_narrowed(&asked);
    let (title, text, go) = if filtered && narrowing(&asked).count() == 1 && !asked.q.is_empty() {
        (
            words.nobody_matches(),
            words.nobody_begins_like(&asked.q),
            words.clear_filters(),
        )
    } else if filtered {
        (
            words.nobody_matches(),
            words.nobody_fits().to_owned(),
            words.clear_filters(),
        )
    } else {
        (
            words.page_is_empty(),
            words.gone_or_elsewhere().to_owned(),
            words.to_the_first_page(),
        )
    };
    let href = page.without(&NARROWING).without(&PLACE).to_string();
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
    let words = Words::here();
    view! {
        <div class="card">
            <EmptyState icon=IconName::Search title=words.nobody_so_far() text=words.very_many()>
                <ButtonLink href=on.to_string() look=Look::Secondary>{words.look_further()}</ButtonLink>
            </EmptyState>
        </div>
    }
}
