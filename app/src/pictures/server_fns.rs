//! The server function of one's own picture. Setting it is no server function: a file comes in a plain form, to a path of its own.

use crate::{action_error::ActionError, ui::Done};
use leptos::prelude::*;

/// Forgets one's own picture.
#[server(prefix = "/api", endpoint = "pictures/remove")]
pub async fn remove_picture() -> Result<Done, ActionError> {
    use crate::context::{caller, orgs};
    ::orgs::pictures::remove(&orgs(), &caller()).await?;
    Ok(Done::saying(super::words::Words::here().removed()))
}
