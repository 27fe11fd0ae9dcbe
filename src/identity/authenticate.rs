//! Whose session is this, and as whom does it act?

use super::sessions::{
    self,
    store::{Idle, SessionRow},
};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Failure, Fault, Never, Outcome, Secret},
};
use std::time::Duration;

/// A session is marked as used at most this often: most requests write nothing.
const MARK: Duration = Duration::from_secs(5 * 60);

/// The active person behind a session that is neither idle for too long nor over, or whom it acts as; `None` for nobody. Asked anew
/// for every request, so that signing out, expiry and deactivation count from the next one.
pub async fn authenticate(orgs: &Orgs, token: &Secret) -> Result<Option<Caller>, Fault> {
    let Some(row) = find(orgs, token).await? else {
        return Ok(None);
    };
    if row.seen_at <= orgs.now() - MARK {
        let digest = token.digest();
        let marked = orgs
            .work(&Caller::Nobody, async |work| -> Outcome<_, Never> {
                Ok(sessions::store::mark_seen(work, &digest).await?)
            })
            .await;
        // Who may read while nothing can be written is still signed in.
        if let Err(Failure::Faulted(fault)) = marked {
            tracing::warn!(%fault, "a session was not marked as used");
        }
    }
    Ok(Some(row.caller()))
}

/// The same judgement for a page that is open and only waits: that is no use of the session, and does not prolong it.
pub async fn reauthenticate(orgs: &Orgs, token: &Secret) -> Result<Option<Caller>, Fault> {
    Ok(find(orgs, token).await?.map(SessionRow::caller))
}

async fn find(orgs: &Orgs, token: &Secret) -> Result<Option<SessionRow>, Fault> {
    sessions::store::session(
        &mut orgs.database().read().await?,
        &token.digest(),
        orgs.now(),
        Idle::now(orgs),
    )
    .await
}
