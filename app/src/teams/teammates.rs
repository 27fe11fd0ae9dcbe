//! Who is in a team, or that nobody is.
//!
//! Never here: a row (see `rows`).

use super::{
    part::appointing,
    rows::{List, teammates},
    view_model::TeamView,
    words::Words,
};
use crate::{
    layout::Here,
    ui::{ButtonLink, EmptyState, IconName, Look, Pager, query::Href},
};
use leptos::prelude::*;

/// Keys of a place in the list.
const PLACE: [&str; 2] = ["after", "before"];

/// One page of them, and the way to the next.
#[component]
pub fn Teammates(here: Here, page: Href, team: TeamView) -> impl IntoView {
    if team.rows.is_empty() {
        return view! { <Nobody page team /> }.into_any();
    }
    let (words, place) = (Words::here(), page.clone().without(&PLACE));
    let range = words.on_this_page(team.rows.len());
    let turned = |key: &str, cursor: &String| place.clone().with(key, cursor).to_string();
    let previous = team.previous.as_ref().map(|cursor| turned("before", cursor));
    let next = team.next.as_ref().map(|cursor| turned("after", cursor));
    let pages = (previous.is_some() || next.is_some())
        .then(|| view! { <Pager label=words.pages() range previous next /> }.into_any());
    let organization = here.now();
    let rows = teammates(List {
        words,
        organization: &organization,
        team: &team,
        page: &page,
        appointing: &appointing(),
    });
    view! {
        <div class="table-frame card">
            <table class="table" role="table">
                <caption class="visually-hidden">{words.members_of(&team.name)}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col">{words.name()}</th>
                        <th scope="col">{words.in_the_team()}</th>
                        <th scope="col">{words.in_the_organization()}</th>
                        <th scope="col">{words.added_at()}</th>
                        <th scope="col"><span class="visually-hidden">{words.actions()}</span></th>
                    </tr>
                </thead>
                <tbody role="rowgroup" inner_html=rows.into_string()></tbody>
            </table>
        </div>
        {pages}
    }
    .into_any()
}

/// Nobody to show: because nobody is in the team, or because this page has emptied.
#[component]
fn Nobody(page: Href, team: TeamView) -> impl IntoView {
    let words = Words::here();
    let (title, text) = if team.total > 0 {
        (words.page_is_empty(), words.gone_or_elsewhere())
    } else {
        (words.nobody_yet(), words.nobody_yet_text())
    };
    let on = if team.total > 0 {
        let first = page.without(&PLACE).to_string();
        Some(view! { <ButtonLink href=first look=Look::Secondary>{words.to_the_first_page()}</ButtonLink> }.into_any())
    } else if team.managed {
        let add = page.with("add", "1").to_string();
        let button = view! {
            <ButtonLink href=add look=Look::Primary icon=IconName::UserPlus attr:data-noscroll=true>{words.add_members()}</ButtonLink>
        };
        Some(button.into_any())
    } else {
        None
    };
    view! {
        <div class="card">
            <EmptyState icon=IconName::Users title text>{on}</EmptyState>
        </div>
    }
}
