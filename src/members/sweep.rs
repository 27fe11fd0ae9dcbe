//! Forgets what is over, now and then. No rule depends on it: it is judged at use.

use super::{batches, removals};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Never, Outcome},
};
use std::time::Duration;

/// A batch is kept so long after its end, for whoever wants to see what became of it.
const KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Deletes removals that cannot be undone any more, and batches that ended long ago; returns how many. Zero means that there is nothing left
/// to do.
pub async fn sweep(orgs: &Orgs) -> Outcome<u64, Never> {
    orgs.work(&Caller::Nobody, async |work| {
        let (now, undo) = (work.now(), work.orgs().limits().removal_undo);
        let removals = removals::sweep(work.db(), now - undo).await?;
        Ok(removals + batches::sweep(work.db(), now - KEPT).await?)
    })
    .await
}
