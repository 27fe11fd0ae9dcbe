//! Somebody signs out everywhere else.

use super::sessions;
use crate::{
    Orgs,
    access::{Caller, Matter},
    kernel::{Never, Outcome, Secret},
};

/// Ends all of the caller's sessions but the one they ask with; returns how many there were.
pub async fn end_other_sessions(orgs: &Orgs, caller: &Caller, session: &Secret) -> Outcome<u64, Never> {
    orgs.work(caller, async |work| {
        let person = work.own(Matter::Sessions)?;
        Ok(sessions::store::end_sessions_but(work, person.user, &session.digest()).await?)
    })
    .await
}
