//! Every organization that is not deleted, newest first.
//!
//! Never here: a deed; those stand on each organization's own page of the console.

use super::{
    list::{Columns, ListPage, Listing, nothing, sought},
    server_fns::ListOrganizations,
    words::Words,
};
use crate::ui::{Shape, ask};
use leptos::prelude::*;

const LISTING: Listing = Listing {
    title: Words::organizations,
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
    let list = ask(|| ListOrganizations { query: sought() });
    view! { <ListPage page="/admin/organizations" lead=Words::organizations_lead listing=LISTING list end=nothing /> }
}
