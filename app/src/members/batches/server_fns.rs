//! Server functions of many members at once: parse, call the domain, answer. At most 12 lines each.

use super::view_model::{BatchAsked, BatchView, PreviewView};
use crate::{action_error::ActionError, ui::Done};
use leptos::prelude::*;

/// What would be done, and to whom.
#[server(prefix = "/api", endpoint = "members/preview-batch", output = crate::json::Json)]
pub async fn preview_batch(slug: String, #[server(default)] asked: BatchAsked) -> Result<PreviewView, ActionError> {
    use crate::context::{caller, orgs, signed_in};
    signed_in()?;
    let slug = crate::organizations::view::known(&slug)?;
    let chosen = super::view::chosen(&asked);
    let preview = ::orgs::members::batches::preview(&orgs(), &caller(), &slug, &chosen).await?;
    Ok(super::view::preview(
        super::view::act(&asked)?,
        preview,
        orgs().limits().removal_undo,
    ))
}

/// Begins to do it.
#[server(prefix = "/api", endpoint = "members/begin-batch")]
pub async fn begin_batch(slug: String, #[server(default)] asked: BatchAsked) -> Result<Done, ActionError> {
    use crate::context::{caller, mount, orgs, signed_in};
    signed_in()?;
    let slug = crate::organizations::view::known(&slug)?;
    let (act, chosen) = (super::view::act(&asked)?, super::view::chosen(&asked));
    let batch = ::orgs::members::batches::begin(&orgs(), &caller(), &slug, act, &chosen).await?;
    Ok(Done::silently().to(mount().page(slug.as_str(), &format!("members/batches/{batch}"))))
}

/// How far a batch is.
#[server(prefix = "/api", endpoint = "members/show-batch", output = crate::json::Json)]
pub async fn show_batch(slug: String, batch: String) -> Result<BatchView, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let batch = batch.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    let found = ::orgs::members::batches::show(&orgs(), &caller(), &slug, batch).await?;
    let found = found.ok_or(::orgs::kernel::Denial::NotFound)?;
    Ok(super::view::batch(found, orgs().now()))
}

/// Stops a batch.
#[server(prefix = "/api", endpoint = "members/stop-batch")]
pub async fn stop_batch(slug: String, batch: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let batch = batch.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    ::orgs::members::batches::stop(&orgs(), &caller(), &slug, batch).await?;
    Ok(Done::saying(super::words::Words::here().is_stopped()))
}

/// Goes on with whoever was refused, or not reached.
#[server(prefix = "/api", endpoint = "members/retry-batch")]
pub async fn retry_batch(slug: String, batch: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let batch = batch.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    ::orgs::members::batches::retry(&orgs(), &caller(), &slug, batch).await?;
    Ok(Done::saying(super::words::Words::here().trying_again()))
}

/// Puts back whom a batch has removed.
#[server(prefix = "/api", endpoint = "members/undo-batch")]
pub async fn undo_batch(slug: String, batch: String) -> Result<Done, ActionError> {
    use crate::context::{caller, mount, orgs};
    let slug = crate::organizations::view::known(&slug)?;
    let batch = batch.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    let undoing = ::orgs::members::batches::undo(&orgs(), &caller(), &slug, batch).await?;
    Ok(Done::silently().to(mount().page(slug.as_str(), &format!("members/batches/{undoing}"))))
}
