//! The server function of the activity page.

use super::view_model::{ActivityQuery, ActivityView};
use crate::action_error::ActionError;
use leptos::prelude::*;

/// A page of an organization's events, newest first.
#[server(prefix = "/api", endpoint = "activity/list", output = crate::json::Json)]
pub async fn list_activity(slug: String, #[server(default)] query: ActivityQuery) -> Result<ActivityView, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let (orgs, from) = (orgs(), super::explain::from(&query));
    let size = super::explain::size(&query, orgs.limits().page_size);
    let page = ::orgs::events::list(&orgs, &caller(), &slug, from, size).await?;
    Ok(super::explain::view(page, orgs.now()))
}
