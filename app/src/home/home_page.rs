//! The front page: for strangers what this is, for people their organizations and the invitations that wait for them.
//!
//! Never here: either of the two (see `landing` and `mine_page`).

use super::{landing::Landing, mine_page::Organizations, server_fns::Home};
use crate::{
    layout::view_model::Viewer,
    layout::{Denied, Viewing},
    ui::{ask, wait},
};
use leptos::prelude::*;

/// The front page.
#[component]
pub fn HomePage() -> impl IntoView {
    let viewing = Viewing::find().0;
    let home = ask(|| Home {});
    wait(move || async move {
        match (viewing.await, home.await) {
            (
                Ok(Viewer {
                    person: Some(person),
                    may_found,
                    ..
                }),
                Ok(home),
            ) => view! { <Organizations person home may_found /> }.into_any(),
            (Ok(Viewer { sign_ups, .. }), Ok(_)) => view! { <Landing sign_ups /> }.into_any(),
            (Err(error), _) | (_, Err(error)) => view! { <Denied error /> }.into_any(),
        }
    })
}
