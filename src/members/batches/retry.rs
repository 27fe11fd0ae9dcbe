//! A batch goes on with whoever was refused, or not reached.

use super::{RetryRefusal, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::BatchMembers},
    kernel::{BatchId, Outcome, Slug},
};

/// Tries the refused again, and whoever still waits because it was stopped. The rights that count are those of whoever asks.
///
/// # Refusals
/// [`RetryRefusal::AnotherUnderway`], [`RetryRefusal::NothingLeft`].
///
/// # Events
/// None.
pub async fn retry(orgs: &Orgs, caller: &Caller, slug: &Slug, batch: BatchId) -> Outcome<(), RetryRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<BatchMembers>(slug).await?;
        if store::is_underway(work, &grant).await? {
            return Err(RetryRefusal::AnotherUnderway.into());
        }
        if store::go_on(work, &grant, batch).await? == 0 {
            return Err(RetryRefusal::NothingLeft.into());
        }
        store::reset(work, batch).await?;
        work.touch(grant.organization());
        Ok(())
    })
    .await
}
