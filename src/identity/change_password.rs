//! Somebody who is signed in chooses another password.

use super::{
    Authority, ChangePasswordRefusal, Password, Session,
    credentials::{authorised, hold},
    hash_password, new_password, session,
};
use crate::{Orgs, access::Caller, events::Event, kernel::Outcome};

/// Replaces the caller's password, ends all of their sessions and begins a new one for this browser. Asks for the present
/// password, because a browser that somebody left open must not be enough; whoever has none sets their first one after a proof.
///
/// # Refusals
/// [`ChangePasswordRefusal::WrongPassword`], [`ChangePasswordRefusal::TooManyAttempts`].
///
/// # Events
/// `user.password-changed`. Causes one mail.
pub async fn change_password(
    orgs: &Orgs,
    caller: &Caller,
    present: impl Into<Authority<'_>>,
    new: &Password,
) -> Outcome<Session, ChangePasswordRefusal> {
    let wrong = ChangePasswordRefusal::WrongPassword;
    let too_many = |wait| ChangePasswordRefusal::TooManyAttempts { wait };
    let right = authorised(orgs, caller, present.into(), wrong, too_many).await?;
    let hash = hash_password(new).await?;
    orgs.work(caller, async |work| {
        // While we were hashing, the password may have been replaced, or the person put aside.
        if hold(work, &right).await? == 0 {
            return Err(ChangePasswordRefusal::WrongPassword.into());
        }
        let person = right.person();
        new_password::replace(work, &person, &hash, &Event::PasswordChanged {}).await?;
        // Their session had its code, if one is needed.
        Ok(session::start(work, person).await?)
    })
    .await
}
