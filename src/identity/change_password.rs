//! Somebody who is signed in chooses another password.

use super::{
    ChangePasswordRefusal, Password, Session, damaged, hash_password,
    hashing::verify,
    new_password, store,
    throttle::{self, Act},
};
use crate::{
    Orgs,
    access::Caller,
    events::Event,
    kernel::{Denial, EmailAddress, Outcome},
};

/// Replaces the caller's password, ends all of their sessions and begins a new one for this browser. Asks for the present
/// password, because a browser that somebody left open must not be enough; and counts the attempts with those of sign-in,
/// because they guess at the same thing.
///
/// # Refusals
/// [`ChangePasswordRefusal::WrongPassword`], [`ChangePasswordRefusal::TooManyAttempts`].
///
/// # Events
/// `user.password-changed`. Causes one mail.
pub async fn change_password(
    orgs: &Orgs,
    caller: &Caller,
    present: &str,
    new: &Password,
) -> Outcome<Session, ChangePasswordRefusal> {
    let person = caller.signed_in().ok_or(Denial::SignedOut)?;
    let address = EmailAddress::parse(&person.email).map_err(damaged)?.canonical();
    throttle::count(orgs, Act::SignIn, &address, |wait| {
        ChangePasswordRefusal::TooManyAttempts { wait }
    })
    .await?;
    let found = store::credentials(&mut orgs.database().read().await?, &address).await?;
    let is_right = verify(present, found.as_ref().map(|row| row.password_hash.as_str())).await?;
    let row = found.filter(|_| is_right).ok_or(ChangePasswordRefusal::WrongPassword)?;
    let hash = hash_password(new).await?;
    orgs.work(caller, async |work| {
        // While we were hashing, the password may have been replaced, or the person put aside.
        if store::hold_credentials(work, &row).await? == 0 {
            return Err(ChangePasswordRefusal::WrongPassword.into());
        }
        store::forget(work, Act::SignIn, &address).await?;
        Ok(new_password::replace(work, row.signed_in(), &hash, &Event::PasswordChanged {}).await?)
    })
    .await
}
