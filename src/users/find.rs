//! Somebody by their address.

use super::store::{self, UserRow};
use crate::{
    Orgs,
    access::{SignedIn, caller::Superuser},
    kernel::{EmailAddress, Never, Outcome},
};

/// The active person with this address, as a caller. For the command line, for scripts and for tests.
pub async fn find(orgs: &Orgs, email: &EmailAddress) -> Outcome<Option<SignedIn>, Never> {
    let row = store::by_email(&mut orgs.database().read().await?, &email.canonical()).await?;
    Ok(signed_in(row))
}

/// Nobody, if they are not active.
pub(super) fn signed_in(row: Option<UserRow>) -> Option<SignedIn> {
    row.filter(|row| row.active).map(|row| SignedIn {
        user: row.id,
        name: row.name,
        email: row.email,
        superuser: Superuser::from_flag(row.superuser),
    })
}
