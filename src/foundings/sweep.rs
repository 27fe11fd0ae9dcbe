//! Forgets what is over, now and then. No rule depends on it: expiry is judged at use.

use super::store;
use crate::{
    Orgs,
    access::Caller,
    kernel::{Never, Outcome},
};
use std::time::Duration;

/// Kept so long after its end, for the page behind its link to say what became of it.
const GRACE: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// Deletes foundings that are over, confirmed or not; returns how many. Zero means that there is nothing left to do.
pub async fn sweep(orgs: &Orgs) -> Outcome<u64, Never> {
    orgs.work(&Caller::Nobody, async |work| {
        let until = work.now() - GRACE;
        store::sweep_tokens(work, until).await?;
        Ok(store::sweep(work, until).await?)
    })
    .await
}
