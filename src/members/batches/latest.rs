//! The way back to a batch, for whoever has closed its page.

use super::store;
use crate::{
    Orgs,
    access::{Caller, permission::permit::BatchMembers},
    kernel::{BatchId, Never, Outcome, Slug},
};

/// The batch that is at work, or the last one as long as a removal of it could be undone.
pub async fn latest(orgs: &Orgs, caller: &Caller, slug: &Slug) -> Outcome<Option<BatchId>, Never> {
    let mut reading = orgs.reading(caller).await?;
    let grant = reading.require::<BatchMembers>(slug).await?;
    let since = orgs.now() - orgs.limits().removal_undo;
    Ok(store::latest(&mut reading, &grant, since).await?)
}
