//! Somebody signs out a browser they do not have at hand.

use super::sessions;
use crate::{
    Orgs,
    access::{Caller, Matter},
    kernel::{Digest, Never, Outcome},
};

/// Ends one of the caller's sessions. One that is over already, or somebody else's, is answered in the same way, and nothing
/// happens.
pub async fn end_session(orgs: &Orgs, caller: &Caller, key: &Digest) -> Outcome<(), Never> {
    orgs.work(caller, async |work| {
        let person = work.own(Matter::Sessions)?;
        sessions::store::end_session_of(work, person.user, key).await?;
        Ok(())
    })
    .await
}
