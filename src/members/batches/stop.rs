//! Somebody stops a batch.

use super::{StopRefusal, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::BatchMembers},
    kernel::{BatchId, Outcome, Slug},
};

/// Stops it where it is: once this has answered nobody else is touched. What is done stays done.
///
/// # Refusals
/// [`StopRefusal::NotUnderway`].
///
/// # Events
/// None.
pub async fn stop(orgs: &Orgs, caller: &Caller, slug: &Slug, batch: BatchId) -> Outcome<(), StopRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<BatchMembers>(slug).await?;
        if store::stop(work, &grant, batch).await? == 0 {
            return Err(StopRefusal::NotUnderway.into());
        }
        work.touch(grant.organization());
        Ok(())
    })
    .await
}
