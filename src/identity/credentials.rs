//! Somebody who is signed in types their password once more.
//!
//! Never here: what it is asked for.

use super::{
    hashing::verify,
    journal::{self, Shown},
    store::{self, CredentialsRow},
    throttle::{self, Act},
};
use crate::{
    Orgs,
    access::{Caller, Matter, SignedIn},
    kernel::{EmailAddress, Fault, Issue, Outcome, Refusal},
    work::UnitOfWork,
};
use std::time::Duration;

/// The caller's credentials, if `typed` is their password. Counts the attempts with those of sign-in, because they guess at the
/// same thing. Whoever acts on it holds the row first: the password may be replaced meanwhile.
pub(super) async fn right_password<R: Refusal>(
    orgs: &Orgs,
    caller: &Caller,
    typed: &str,
    wrong: R,
    too_many: fn(Duration) -> R,
) -> Outcome<CredentialsRow, R> {
    let person = caller.own(Matter::Password)?;
    let address = address_of(person)?;
    throttle::count(orgs, Act::SignIn, &address, too_many).await?;
    Ok(judged(orgs, &address, typed).await?.ok_or(wrong)?)
}

/// The credentials behind this address, if `typed` is their password. Where there are none it costs the same work.
pub(super) async fn judged(orgs: &Orgs, address: &str, typed: &str) -> Result<Option<CredentialsRow>, Fault> {
    let found = store::credentials(&mut orgs.database().read().await?, address).await?;
    let is_right = verify(typed, found.as_ref().map(|row| row.password_hash.as_str())).await?;
    let user = found.as_ref().map(|row| row.id);
    let right = found.filter(|_| is_right);
    match &right {
        Some(row) => journal::right(Shown::Password, row.id),
        None => journal::wrong(Shown::Password, user),
    }
    Ok(right)
}

/// Locks the credentials, as [`store::hold_credentials`] does, and forgets the attempts before the right one.
pub(super) async fn hold(work: &mut UnitOfWork, row: &CredentialsRow) -> Result<u64, Fault> {
    let held = store::hold_credentials(work, row).await?;
    if held == 1 {
        store::forget(work, Act::SignIn, &address_of(&row.signed_in())?).await?;
    }
    Ok(held)
}

/// What attempts are counted by.
pub(super) fn address_of(person: &SignedIn) -> Result<String, Fault> {
    let address = EmailAddress::parse(&person.email).map_err(damaged)?;
    Ok(address.canonical())
}

fn damaged(issue: Issue) -> Fault {
    Fault::broken(format!("a stored address: {issue:?}"))
}
