//! Every organization that is not deleted, newest first.
//!
//! Never here: a deed; those stand on each organization's own page of the console.

use super::{
    list::{Columns, ListPage, Listing, asked, nothing},
    server_fns::ListOrganizations,
};
use crate::ui::{Shape, ask};
use leptos::prelude::*;

const LISTING: Listing = Listing {
    page: "/admin/organizations",
    title: "Organizations",
    lead: "Every organization that is not deleted, newest first.",
    search: "Search by name or address",
    filters: &[
        ("", "All"),
        ("active", "Active"),
        ("disabled", "Disabled"),
        ("ownerless", "Without an active owner"),
    ],
    columns: Columns {
        caption: "Organizations",
        name: "Name",
        cells: &["Owner", "Members"],
        since: "Since",
        path: "/admin/organizations",
        shape: Shape::SquareLarge,
    },
};

/// The organizations.
#[component]
pub fn OrganizationsPage() -> impl IntoView {
    let asked = asked();
    let list = ask(move || ListOrganizations { query: asked.get() });
    view! { <ListPage listing=LISTING list end=nothing /> }
}
