//! Everybody the product knows, newest first.
//!
//! Never here: a deed; those stand on each person's own page.

use super::{
    list::{Columns, ListPage, Listing, asked, nothing},
    server_fns::ListUsers,
};
use crate::ui::{Shape, ask};
use leptos::prelude::*;

const LISTING: Listing = Listing {
    page: "/admin/users",
    title: "Users",
    lead: "Everybody with a verified address, newest first.",
    search: "Search by name or e-mail",
    filters: &[
        ("", "All"),
        ("active", "Active"),
        ("deactivated", "Deactivated"),
        ("superusers", "Superusers"),
    ],
    columns: Columns {
        caption: "Users",
        name: "Name",
        cells: &["Belongs to"],
        since: "Since",
        path: "/admin/users",
        shape: Shape::Round,
    },
};

/// The people.
#[component]
pub fn UsersPage() -> impl IntoView {
    let asked = asked();
    let list = ask(move || ListUsers { query: asked.get() });
    view! { <ListPage listing=LISTING list end=nothing /> }
}
