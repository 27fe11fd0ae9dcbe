//! The front page: for strangers what this is, for people their organizations and the invitations that wait for them.
//!
//! Never here: either of the two (see `landing` and `mine_page`).

use super::{landing::Landing, mine_page::mine};
use leptos::prelude::*;

/// The front page.
#[component]
pub fn HomePage() -> impl IntoView {
    mine(|sign_ups| view! { <Landing sign_ups /> }.into_any())
}
