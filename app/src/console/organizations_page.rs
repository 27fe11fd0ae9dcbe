//! Every organization that is not deleted, newest first.
//!
//! Never here: a deed; those stand on each organization's own page of the console.

use super::{
    list::{Columns, ListPage, Listing, asked, nothing},
    server_fns::ListOrganizations,
    words::Words,
};
use crate::ui::{Shape, ask};
use leptos::prelude::*;

const LISTING: Listing = Listing {
    page: "/admin/organizations",
    title: Words::organizations,
    lead: Words::organizations_lead,
    search: Some(Words::search_organizations),
    filters: &[
        ("", Words::all),
        ("active", Words::active),
        ("disabled", Words::disabled),
        ("ownerless", Words::without_owner),
    ],
    columns: Columns {
        caption: Words::organizations,
        name: Words::name,
        cells: &[Words::owner, Words::members],
        since: Words::since,
        path: "/admin/organizations",
        shape: Shape::SquareLarge,
    },
};

/// The organizations.
#[component]
pub fn OrganizationsPage() -> impl IntoView {
    let list = ask(|| ListOrganizations { query: asked() });
    view! { <ListPage listing=LISTING list end=nothing /> }
}
