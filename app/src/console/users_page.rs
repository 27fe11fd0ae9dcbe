//! Everybody the product knows, newest first.
//!
//! Never here: a deed; those stand on each person's own page.

use super::{
    list::{Columns, ListPage, Listing, asked, nothing},
    server_fns::list_users,
};
use crate::ui::{Revision, Shape};
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
    let (asked, revision) = (asked(), Revision::find());
    let list = Resource::new_blocking(move || (asked.get(), revision.get()), |(asked, _)| list_users(asked));
    view! { <ListPage listing=LISTING list end=nothing /> }
}
