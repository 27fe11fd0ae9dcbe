//! Whose session is this, and as whom does it act?

use super::sessions::{
    self,
    store::{Idle, SessionRow},
};
use crate::{
    Orgs,
    access::{Caller, caller::Superuser},
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
    /// Who, and for whom they act.
    pub caller: Caller,
    /// Whether the one who signed in operates the installation.
    pub superuser: Superuser,
    /// Whether the one who signed in has a second factor.
    pub factor: Factor,
    /// The mark of the caller's picture, if they have one.
    pub picture: Option<String>,
}

impl Recognised {
    /// Whether the installation asks them for a second factor, and they have none: then they may set one up, and nothing else.
    pub fn must_set_up(&self, limits: &Limits) -> bool {
        is_asked(limits, self.superuser) && self.factor == Factor::Absent
    }
}

/// Whether somebody has to have a second factor here.
pub(super) fn is_asked(limits: &Limits, superuser: Superuser) -> bool {
    match limits.factor_for {
        FactorFor::Nobody => false,
        FactorFor::Superusers => superuser == Superuser::Yes,
        FactorFor::Everybody => true,
    }
}

/// The active person behind a session, or whom it acts as; see [`recognise`].
pub async fn authenticate(orgs: &Orgs, token: &Secret) -> Result<Option<Caller>, Fault> {
    Ok(recognise(orgs, token).await?.map(|recognised| recognised.caller))
}

/// The active person behind a session that is neither idle for too long nor over, or whom it acts as. Asked anew for every
/// request, so that signing out, expiry and deactivation count from the next one.
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

/// The active person behind a session, or whom it acts as; see [`recognise_again`].
pub async fn reauthenticate(orgs: &Orgs, token: &Secret) -> Result<Option<Caller>, Fault> {
    Ok(recognise_again(orgs, token).await?.map(|recognised| recognised.caller))
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
