//! Whose session is this?

use super::store;
use crate::{
    Orgs,
    access::{Caller, SignedIn},
    kernel::{Failure, Fault, Never, Outcome, Secret},
};
use std::time::Duration;

/// A session is marked as used at most this often: most requests write nothing.
const MARK: Duration = Duration::from_secs(5 * 60);

/// The active person behind a session that is neither idle for too long nor over. Asked anew for every request, so that
/// signing out, expiry and deactivation count from the next one.
pub async fn authenticate(orgs: &Orgs, token: &Secret) -> Result<Option<SignedIn>, Fault> {
    let now = orgs.now();
    let digest = token.digest();
    let idle_since = now - orgs.limits().session_idle;
    let found = store::session(&mut orgs.database().read().await?, &digest, now, idle_since).await?;
    let Some(row) = found else { return Ok(None) };
    if row.seen_at <= now - MARK {
        let marked = orgs
            .work(&Caller::Nobody, async |work| -> Outcome<_, Never> {
                Ok(store::mark_seen(work, &digest).await?)
            })
            .await;
        // Who may read while nothing can be written is still signed in.
        if let Err(Failure::Faulted(fault)) = marked {
            tracing::warn!(%fault, "a session was not marked as used");
        }
    }
    Ok(Some(row.signed_in()))
}
