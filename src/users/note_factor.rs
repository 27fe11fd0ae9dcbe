//! The host tells whether a person signs in with a second factor: some organizations ask for it.

use super::store;
use crate::{
    Orgs,
    access::Caller,
    kernel::{Never, Outcome, UserId},
};

/// Whether somebody signs in with more than a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// They do.
    Present,
    /// They do not.
    Absent,
}

/// Keeps what the host knows. Safe to repeat. The built-in people do it by themselves.
pub async fn note_factor(orgs: &Orgs, user: UserId, factor: Factor) -> Outcome<(), Never> {
    orgs.work(&Caller::Nobody, async |work| {
        store::set_second_factor(work, user, factor).await?;
        Ok(())
    })
    .await
}
