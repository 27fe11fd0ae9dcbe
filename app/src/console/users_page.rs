//! Everybody the product knows, newest first.
//!
//! Never here: a deed; those stand on each person's own page.

use super::{
    list::{Columns, ListPage, Listing, nothing, sought},
    server_fns::ListUsers,
    words::Words,
};
use crate::ui::{Shape, ask};
use leptos::prelude::*;

const LISTING: Listing = Listing {
    title: Words::users,
    search: Some(Words::search_users),
    filters: &[
        ("", Words::all),
        ("active", Words::active),
        ("deactivated", Words::deactivated),
        ("superusers", Words::superusers),
    ],
    columns: Columns {
        caption: Words::users,
        name: Words::name,
        cells: &[Words::belongs_to],
        since: Words::since,
        path: "/admin/users",
        shape: Shape::Round,
    },
};

/// The people.
#[component]
pub fn UsersPage() -> impl IntoView {
    let list = ask(|| ListUsers { query: sought() });
    view! { <ListPage page="/admin/users" lead=Words::users_lead listing=LISTING list end=nothing /> }
}
