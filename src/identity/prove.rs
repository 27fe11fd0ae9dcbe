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
    database::Conn,
    kernel::{Denial, Fault, Outcome, Secret, UserId},
    work::UnitOfWork,
};

/// What somebody is asked for: the same as at sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Their password.
    Password,
    /// A code: they have a second factor and no password.
    Code,
    /// Their password and a code of their second factor.
    PasswordAndCode,
    /// Nothing that can be typed: they have no password. A passkey or a provider shows that it is they.
    Nothing,
}

/// What somebody typed. What they are not asked for is not looked at.
#[derive(Clone, Copy, Default)]
pub struct Typed<'a> {
    /// Their password, or nothing.
    pub password: &'a str,
    /// A code of their authenticator app, a recovery code, or nothing.
    pub code: &'a str,
}

/// What [`prove`] will ask the caller for.
pub async fn asked(orgs: &Orgs, caller: &Caller) -> Outcome<Asked, ProveRefusal> {
    let user = caller.own(Matter::Proof)?.user;
    Ok(asked_of(&mut orgs.database().read().await?, user).await?)
}

async fn asked_of(db: &mut Conn, user: UserId) -> Result<Asked, Fault> {
    let passwords = ways::of(db, user).await?.passwords;
    Ok(match (passwords, factors::store::is_on(db, user).await?) {
        (0, false) => Asked::Nothing,
        (0, true) => Asked::Code,
        (_, false) => Asked::Password,
        (_, true) => Asked::PasswordAndCode,
    })
}

/// Opens the window in which dangerous acts are done without asking. The session gets another id; the one it had is dead.
///
/// # Refusals
/// [`ProveRefusal::WrongPassword`], [`ProveRefusal::WrongCode`], [`ProveRefusal::TooManyAttempts`].
///
/// # Events
/// `user.recovery-code-used` if it was one. Causes one mail.
pub async fn prove(orgs: &Orgs, caller: &Caller, old: &Secret, typed: Typed<'_>) -> Outcome<Session, ProveRefusal> {
    let too_many = |wait| ProveRefusal::TooManyAttempts { wait };
    let user = caller.own(Matter::Proof)?.user;
    let asked = asked(orgs, caller).await?;
    let right = match asked {
        Asked::Code => None,
        // Where there is none it costs the same, and is wrong.
        Asked::Password | Asked::PasswordAndCode | Asked::Nothing => {
            let password = Authority::Password(typed.password);
            Some(authorised(orgs, caller, password, ProveRefusal::WrongPassword, too_many).await?)
        }
    };
    let subject = user.to_string();
    let code = matches!(asked, Asked::Code | Asked::PasswordAndCode).then_some(typed.code);
    if code.is_some() {
        throttle::count(orgs, Act::Code, &subject, too_many).await?;
    }
    orgs.work(caller, async |work| {
        if let Some(right) = &right
            && hold(work, right).await? == 0
        {
            return Err(ProveRefusal::WrongPassword.into());
        }
        if let Some(code) = code {
            if factors::spend(work, user, code).await? == Given::No {
                return Err(ProveRefusal::WrongCode.into());
            }
            store::forget(work, Act::Code, &subject).await?;
        }
        // A factor or a password may have come meanwhile: then what was shown is not enough.
        if asked_of(work.db(), user).await? != asked {
            return Err(ProveRefusal::WrongPassword.into());
        }
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
