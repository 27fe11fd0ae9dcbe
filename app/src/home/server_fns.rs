//! The front page's one question.

use super::view_model::HomeView;
use crate::action_error::ActionError;
use leptos::prelude::*;

/// The signed-in person's organizations, the invitations that wait for them, and the requests that they wait for.
#[server(prefix = "/api", endpoint = "home/home", output = crate::json::Json)]
pub async fn home() -> Result<HomeView, ActionError> {
    use crate::context::{caller, orgs};
    let (orgs, caller) = (orgs(), caller());
    let mine = ::orgs::organizations::mine(&orgs, &caller).await?;
    let waiting = ::orgs::invitations::waiting(&orgs, &caller).await?;
    let requests = ::orgs::join_requests::waiting(&orgs, &caller).await?;
    Ok(super::view::home(mine, waiting, requests, orgs.now()))
}
