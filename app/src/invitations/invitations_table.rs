//! The list of invitations, or why there is none.
//!
//! Never here: a row (see `rows`).

use super::{
    rows::rows,
    view_model::{InvitationsQuery, InvitationsView},
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
    let organization = here.now();
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
    let range = format!("{} on this page", list.rows.len());
    let previous = list
        .previous
        .map(|cursor| place.clone().with("before", &cursor).to_string());
    let next = list.next.map(|cursor| place.clone().with("after", &cursor).to_string());
    let pages = (previous.is_some() || next.is_some())
        .then(|| view! { <Pager label="Pages of invitations" range previous next /> }.into_any());
    let rows = rows(&organization, &page, &list.rows).into_string();
    view! {
        <div class="table-frame card">
            <table class="table" role="table">
                <caption class="visually-hidden">"Invitations, newest first"</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col">"Address"</th>
                        <th scope="col">"Role"</th>
                        <th scope="col">"Status"</th>
                        <th scope="col">"Ends"</th>
                        <th scope="col"><span class="visually-hidden">"Actions"</span></th>
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
    let begun = asked.after.is_empty() && asked.before.is_empty();
    let first = page.clone().without(&["after", "before"]).to_string();
    let (title, text) = match (begun, asked.show == "all") {
        (false, _) => (
            "This page is empty",
            "What stood here was answered, or is on another page.",
        ),
        (true, true) => (
            "No invitations yet",
            "Invite a colleague by e-mail. You will see here whether the mail was sent and when the invitation ends.",
        ),
        (true, false) => (
            "No open invitations",
            "Invite a colleague by e-mail. You will see here whether the mail was sent and when the invitation ends.",
        ),
    };
    let button = if !begun {
        view! { <ButtonLink href=first look=Look::Secondary>"To the first page"</ButtonLink> }.into_any()
    } else if organization.may(Permission::InviteMembers) {
        let invite = page.with("invite", "1").to_string();
        view! { <ButtonLink href=invite look=Look::Primary icon=IconName::MailPlus attr:data-noscroll=true>"Invite people"</ButtonLink> }.into_any()
    } else {
        ().into_any()
    };
    view! {
        <div class="card">
            <EmptyState icon=IconName::Mail title text>{button}</EmptyState>
        </div>
    }
}
