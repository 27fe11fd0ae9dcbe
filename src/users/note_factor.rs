//! The host tells whether a person signs in with a second factor: some organizations ask for it.

use super::store;
use crate::{
    Orgs,
    access::Caller,
    kernel::{Factor, Never, Outcome, UserId},
};

/// Keeps what the host knows. Safe to repeat. The built-in people do it by themselves.
///
/// It is asked for where an organization lets nobody in by a password alone, and admins see it of their members: what is not told is not
/// known there, and nobody asks. So tell it whenever it changes, and with everybody who signs in.
pub async fn note_factor(orgs: &Orgs, user: UserId, factor: Factor) -> Outcome<(), Never> {
    orgs.work(&Caller::Nobody, async |work| {
        store::set_second_factor(work, user, factor).await?;
        Ok(())
    })
    .await
}
