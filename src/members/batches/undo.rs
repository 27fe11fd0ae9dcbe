//! The removals of a batch are undone, by another batch.

use super::{Act, BeginRefusal, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::BatchMembers},
    kernel::{BatchId, Outcome, Slug, secret::fresh_id},
};

/// Begins to put back everybody whom `batch` has removed, as long as that can be undone.
///
/// # Refusals
/// [`BeginRefusal::Nobody`], [`BeginRefusal::AnotherUnderway`].
///
/// # Events
/// None. Each member's return has its own.
pub async fn undo(orgs: &Orgs, caller: &Caller, slug: &Slug, batch: BatchId) -> Outcome<BatchId, BeginRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<BatchMembers>(slug).await?;
        let (undoing, since) = (fresh_id(work.now()), work.now() - work.orgs().limits().removal_undo);
        if store::begin(work, &grant, undoing, Act::Restore).await? == 0 {
            return Err(BeginRefusal::AnotherUnderway.into());
        }
        if store::enlist_removed(work, &grant, undoing, batch, since).await? == 0 {
            return Err(BeginRefusal::Nobody.into());
        }
        Ok(undoing)
    })
    .await
}
