//! The server function of the ownership.

use crate::{action_error::ActionError, ui::Done};
use leptos::prelude::*;

/// Makes another member the owner.
#[server(prefix = "/api", endpoint = "ownership/transfer")]
pub async fn transfer(slug: String, member: String) -> Result<Done, ActionError> {
    use crate::context::{caller, mount, orgs, proven};
    proven().await?;
    let slug = crate::organizations::view::known(&slug)?;
    let member = member.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    ::orgs::ownership::transfer(&orgs(), &caller(), &slug, member).await?;
    Ok(Done::saying(super::words::Words::here().transferred()).to(mount().page(slug.as_str(), "members")))
}
