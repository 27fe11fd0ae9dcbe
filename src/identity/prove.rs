//! Somebody who is signed in shows once more that it is they: before what cannot be undone.

use super::{
    ProveRefusal, Session,
    credentials::{hold, right_password},
    factors::{self, Given},
    session, store,
    throttle::{self, Act},
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
}

/// What [`prove`] will ask the caller for.
pub async fn asked(orgs: &Orgs, caller: &Caller) -> Outcome<Asked, ProveRefusal> {
    let user = caller.own(Matter::Proof)?.user;
    let is_on = factors::store::is_on(&mut orgs.database().read().await?, user).await?;
    Ok(if is_on { Asked::Code } else { Asked::Password })
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
        Asked::Password => by_password(orgs, caller, old, typed).await,
        Asked::Code => by_code(orgs, caller, old, typed).await,
    }
}

async fn by_password(orgs: &Orgs, caller: &Caller, old: &Secret, typed: &str) -> Outcome<Session, ProveRefusal> {
    let (wrong, too_many) = (ProveRefusal::WrongPassword, |wait| ProveRefusal::TooManyAttempts {
        wait,
    });
    let row = right_password(orgs, caller, typed, wrong, too_many).await?;
    orgs.work(caller, async |work| {
        // A factor may have been confirmed meanwhile: then a password is not enough.
        let user = row.signed_in().user;
        if hold(work, &row).await? == 0 || factors::store::is_on(work.db(), user).await? {
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
