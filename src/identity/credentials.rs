//! Somebody who is signed in types their password once more, or shows what stands in for it where there is none.
//!
//! Never here: what it is asked for.

use super::{
    ProofRefusal,
    authenticate::reauthenticate,
    foreign,
    hashing::verify_beside,
    journal::{self, Shown},
    proven,
    store::{self, CredentialsRow},
    throttle::{self, Act},
    ways,
};
use crate::{
    Orgs,
    access::{Caller, Matter, SignedIn},
    kernel::{EmailAddress, Failure, Fault, Outcome, Refusal, Secret},
    users::addresses::store as addresses,
    work::UnitOfWork,
};
use std::time::Duration;

/// What somebody shows before something that hangs on their password.
#[derive(Clone, Copy, Debug)]
pub enum Authority<'a> {
    /// Their password, typed.
    Password(&'a str),
    /// Only of whoever has none: the session that they ask with, if its last proof is not too old.
    Proof(&'a Secret),
}

impl<'a> From<&'a str> for Authority<'a> {
    fn from(typed: &'a str) -> Self {
        Self::Password(typed)
    }
}

/// What was shown and is right. Whoever acts on it holds it first: it may be over meanwhile.
#[derive(Clone)]
pub(super) enum Right {
    /// The password of this row.
    Password(Box<CredentialsRow>),
    /// There is no password, and a proof.
    Proof(SignedIn),
}

impl Right {
    pub fn person(&self) -> SignedIn {
        match self {
            Self::Password(row) => row.signed_in(),
            Self::Proof(person) => person.clone(),
        }
    }
}

/// Whether `authority` is right. Counts passwords with those of sign-in, because they guess at the same thing.
pub(super) async fn authorised<R: Refusal>(
    orgs: &Orgs,
    caller: &Caller,
    authority: Authority<'_>,
    wrong: R,
    too_many: fn(Duration) -> R,
) -> Outcome<Right, R> {
    let person = caller.own(Matter::Password)?;
    let typed = match authority {
        Authority::Password(typed) => typed,
        Authority::Proof(session) => return proof(orgs, person, session, wrong).await,
    };
    let address = address_of(person)?;
    throttle::count(orgs, Act::SignIn, &address, too_many).await?;
    let row = judged(orgs, &address, typed).await?.ok_or(wrong)?;
    Ok(Right::Password(Box::new(row)))
}

async fn proof<R: Refusal>(orgs: &Orgs, person: &SignedIn, session: &Secret, wrong: R) -> Outcome<Right, R> {
    let theirs = reauthenticate(orgs, session)
        .await?
        .is_some_and(|of| of.signed_in().is_some_and(|of| of.user == person.user));
    let none = ways::of(&mut orgs.database().read().await?, person.user)
        .await?
        .passwords
        == 0;
    let lately = match proven(orgs, session).await {
        Ok(()) => true,
        Err(Failure::Refused(ProofRefusal::Stale)) => false,
        Err(Failure::Vetoed(veto)) => return Err(Failure::Vetoed(veto)),
        Err(Failure::Denied(denial)) => return Err(denial.into()),
        Err(Failure::Faulted(fault)) => return Err(fault.into()),
    };
    if theirs && none && lately {
        Ok(Right::Proof(person.clone()))
    } else {
        Err(wrong.into())
    }
}

/// The credentials behind this address, if `typed` is their password. Where there are none it costs the same work.
pub(super) async fn judged(orgs: &Orgs, address: &str, typed: &str) -> Result<Option<CredentialsRow>, Fault> {
    let mut db = orgs.database().read().await?;
    let found = store::credentials(&mut db, address).await?;
    let costs = foreign::Costs::of(&store::foreign_costs(&mut db).await?);
    // Nobody waits for a connection while this one hashes.
    drop(db);
    let is_right = verify_beside(typed, found.as_ref().map(|row| row.password_hash.as_str()), costs).await?;
    let user = found.as_ref().map(|row| row.id);
    let right = found.filter(|_| is_right);
    match &right {
        Some(row) => journal::right(Shown::Password, row.id),
        None => journal::wrong(Shown::Password, user),
    }
    Ok(right)
}

/// Locks what was shown, so that it stays right, and forgets the attempts before it; 0 when it is over.
pub(super) async fn hold(work: &mut UnitOfWork, right: &Right) -> Result<u64, Fault> {
    match right {
        Right::Password(row) => {
            let held = store::hold_credentials(work, row).await?;
            if held == 1 {
                store::forget(work, Act::SignIn, &address_of(&row.signed_in())?).await?;
            }
            Ok(held)
        }
        Right::Proof(person) => {
            let held = addresses::hold(work, person.user).await?;
            Ok(held * u64::from(ways::of(work.db(), person.user).await?.passwords == 0))
        }
    }
}

/// What attempts are counted by.
pub(super) fn address_of(person: &SignedIn) -> Result<String, Fault> {
    let address = EmailAddress::stored(&person.email)?;
    Ok(address.canonical())
}
