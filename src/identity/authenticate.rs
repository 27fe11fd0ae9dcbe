//! Whose session is this?

use super::sessions::{
    self,
    store::{Idle, SessionRow},
};
use crate::{
    Orgs,
    access::{Caller, SignedIn, caller::Superuser},
    kernel::{Failure, Fault, Never, Outcome, Secret},
    limits::{FactorFor, Limits},
    users::Factor,
};
use std::time::Duration;

/// A session is marked as used at most this often: most requests write nothing.
const MARK: Duration = Duration::from_secs(5 * 60);

/// Who it is, and by how much they can show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognised {
    /// Who.
    pub person: SignedIn,
    /// Whether they have a second factor.
    pub factor: Factor,
}

impl Recognised {
    /// Whether the installation asks them for a second factor, and they have none: then they may set one up, and nothing else.
    pub fn must_set_up(&self, limits: &Limits) -> bool {
        let asked = match limits.factor_for {
            FactorFor::Nobody => false,
            FactorFor::Superusers => self.person.superuser == Superuser::Yes,
            FactorFor::Everybody => true,
        };
        asked && self.factor == Factor::Absent
    }
}

/// The active person behind a session; see [`recognise`].
pub async fn authenticate(orgs: &Orgs, token: &Secret) -> Result<Option<SignedIn>, Fault> {
    Ok(recognise(orgs, token).await?.map(|recognised| recognised.person))
}

/// The active person behind a session that is neither idle for too long nor over. Asked anew for every request, so that
/// signing out, expiry and deactivation count from the next one.
pub async fn recognise(orgs: &Orgs, token: &Secret) -> Result<Option<Recognised>, Fault> {
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
    Ok(Some(row.recognised()))
}

/// The same judgement for a page that is open and only waits: that is no use of the session, and does not prolong it.
pub async fn recognise_again(orgs: &Orgs, token: &Secret) -> Result<Option<Recognised>, Fault> {
    Ok(find(orgs, token).await?.map(SessionRow::recognised))
}

/// The active person behind a session; see [`recognise_again`].
pub async fn reauthenticate(orgs: &Orgs, token: &Secret) -> Result<Option<SignedIn>, Fault> {
    Ok(recognise_again(orgs, token).await?.map(|recognised| recognised.person))
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
