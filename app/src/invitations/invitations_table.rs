//! The list of invitations, or why there is none.
//!
//! Never here: a row (see `rows`).

use super::{
    rows::rows,
    view_model::{InvitationsQuery, InvitationsView},
    words::Words,
};
use crate::{
    embedding::{Empty, empty},
    layout::Here,
    organizations::view_model::OrganizationView,
    ui::{ButtonLink, EmptyState, IconName, Look, Pager, query::Href},
};
use leptos::prelude::*;
use orgs::access::Permission;

/// One page of invitations, and the way to the next.
#[component]
pub fn InvitationsTable(here: Here, page: Href, asked: InvitationsQuery, list: InvitationsView) -> impl IntoView {
    let (words, organization) = (Words::here(), here.now());
    if list.rows.is_empty() {
        let begins = asked.after.is_empty() && asked.before.is_empty();
        let ours = || view! { <Nothing organization page asked /> };
        return if begins {
            empty(Empty::Invitations, ours)
        } else {
            ours().into_any()
        };
    }
    let place = page.clone().without(&["after", "before"]);
    let range = words.on_this_page(list.rows.len());
    let previous = list
        .previous
        .map(|cursor| place.clone().with("before", &cursor).to_string());
    let next = list.next.map(|cursor| place.clone().with("after", &cursor).to_string());
    let pages = (previous.is_some() || next.is_some())
        .then(|| view! { <Pager label=words.pages() range previous next /> }.into_any());
    let rows = rows(words, &organization, &page, &list.rows).into_string();
    view! {
        <div class="table-frame card">
            <table class="table" role="table">
                <caption class="visually-hidden">{words.caption()}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col">{words.address()}</th>
                        <th scope="col">{words.role()}</th>
                        <th scope="col">{words.status()}</th>
                        <th scope="col">{words.ends()}</th>
                        <th scope="col"><span class="visually-hidden">{words.actions()}</span></th>
                    </tr>
                </thead>
                <tbody role="rowgroup" inner_html=rows></tbody>
            </table>
        </div>
        {pages}
    }
    .into_any()
}

/// No invitation to show, and the way on.
#[component]
fn Nothing(organization: OrganizationView, page: Href, asked: InvitationsQuery) -> impl IntoView {
    let words = Words::here();
    let begun = asked.after.is_empty() && asked.before.is_empty();
    let first = page.clone().without(&["after", "before"]).to_string();
    let (title, text) = match (begun, asked.show == "all") {
        (false, _) => (words.empty_page(), words.empty_page_text()),
        (true, true) => (words.none_yet(), words.none_text()),
        (true, false) => (words.none_open(), words.none_text()),
    };
    let button = if !begun {
        view! { <ButtonLink href=first look=Look::Secondary>{words.to_the_first_page()}</ButtonLink> }.into_any()
    } else if organization.may(Permission::InviteMembers) {
        let invite = page.with("invite", "1").to_string();
        view! { <ButtonLink href=invite look=Look::Primary icon=IconName::MailPlus attr:data-noscroll=true>{words.invite_people()}</ButtonLink> }.into_any()
    } else {
        ().into_any()
    };
    view! {
        <div class="card">
            <EmptyState icon=IconName::Mail title text>{button}</EmptyState>
        </div>
    }
}
