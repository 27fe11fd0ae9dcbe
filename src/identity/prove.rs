//! Somebody who is signed in shows once more that it is they: before what cannot be undone.

use super::{
    Authority, ProveRefusal, Session,
    credentials::{authorised, hold},
    factors::{self, Given},
    session, store,
    throttle::{self, Act},
    ways,
};
use crate::{
    Orgs,
    access::{Caller, Matter},
    kernel::{Denial, Outcome, Secret},
    work::UnitOfWork,
};

/// What somebody is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Their password.
    Password,
    /// A code, because they have a second factor.
    Code,
    /// Nothing that can be typed: they have no password. A passkey or a provider shows that it is they.
    Nothing,
}

/// What [`prove`] will ask the caller for.
pub async fn asked(orgs: &Orgs, caller: &Caller) -> Outcome<Asked, ProveRefusal> {
    let user = caller.own(Matter::Proof)?.user;
    let mut db = orgs.database().read().await?;
    if factors::store::is_on(&mut db, user).await? {
        return Ok(Asked::Code);
    }
    match ways::of(&mut db, user).await?.passwords {
        0 => Ok(Asked::Nothing),
        _ => Ok(Asked::Password),
    }
}

/// Opens the window in which dangerous acts are done without asking. The session gets another id; the one it had is dead.
///
/// # Refusals
/// [`ProveRefusal::WrongPassword`], [`ProveRefusal::WrongCode`], [`ProveRefusal::TooManyAttempts`].
///
/// # Events
/// `user.recovery-code-used` if it was one. Causes one mail.
pub async fn prove(orgs: &Orgs, caller: &Caller, old: &Secret, typed: &str) -> Outcome<Session, ProveRefusal> {
    match asked(orgs, caller).await? {
        // Where there is none it costs the same, and is wrong.
        Asked::Password | Asked::Nothing => by_password(orgs, caller, old, typed).await,
        Asked::Code => by_code(orgs, caller, old, typed).await,
    }
}

async fn by_password(orgs: &Orgs, caller: &Caller, old: &Secret, typed: &str) -> Outcome<Session, ProveRefusal> {
    let (wrong, too_many) = (ProveRefusal::WrongPassword, |wait| ProveRefusal::TooManyAttempts {
        wait,
    });
    let right = authorised(orgs, caller, Authority::Password(typed), wrong, too_many).await?;
    orgs.work(caller, async |work| {
        // A factor may have been confirmed meanwhile: then a password is not enough.
        let user = right.person().user;
        if hold(work, &right).await? == 0 || factors::store::is_on(work.db(), user).await? {
            return Err(ProveRefusal::WrongPassword.into());
        }
        renew(work, old).await
    })
    .await
}

async fn by_code(orgs: &Orgs, caller: &Caller, old: &Secret, typed: &str) -> Outcome<Session, ProveRefusal> {
    let user = caller.own(Matter::Proof)?.user;
    let subject = user.to_string();
    throttle::count(orgs, Act::Code, &subject, |wait| ProveRefusal::TooManyAttempts { wait }).await?;
    orgs.work(caller, async |work| {
        if factors::spend(work, user, typed).await? == Given::No {
            return Err(ProveRefusal::WrongCode.into());
        }
        store::forget(work, Act::Code, &subject).await?;
        renew(work, old).await
    })
    .await
}

/// Only a session that is still the caller's.
async fn renew(work: &mut UnitOfWork, old: &Secret) -> Outcome<Session, ProveRefusal> {
    let person = work.own(Matter::Proof)?;
    Ok(session::renew(work, person, &old.digest())
        .await?
        .ok_or(Denial::SignedOut)?)
}
