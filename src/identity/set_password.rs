//! The operator, on the command line, gives somebody a password. Seeds do the same.

use super::{Password, SetPasswordRefusal, factors, hash_password, reset, sessions, store};
use crate::{
    Orgs,
    access::Caller,
    events::Event,
    kernel::{EmailAddress, Outcome},
    users,
};

/// Creates or replaces the person's password and ends all of their sessions. Never reachable over HTTP: it asks for nothing.
///
/// # Refusals
/// [`SetPasswordRefusal::UnknownUser`].
///
/// # Events
/// `user.password-replaced`, if there was one before.
pub async fn set_password(orgs: &Orgs, email: &EmailAddress, password: &Password) -> Outcome<(), SetPasswordRefusal> {
    let hash = hash_password(password).await?;
    set_password_hash(orgs, email, &hash).await
}

/// The same with a hash from [`hash_password`]: a seed of thousands hashes once.
///
/// # Refusals
/// [`SetPasswordRefusal::UnknownUser`].
///
/// # Events
/// `user.password-replaced`, if there was one before.
pub async fn set_password_hash(orgs: &Orgs, email: &EmailAddress, hash: &str) -> Outcome<(), SetPasswordRefusal> {
    orgs.work(&Caller::Nobody, async |work| {
        let found = users::store::by_email(work.db(), &email.canonical()).await?;
        let user = found.ok_or(SetPasswordRefusal::UnknownUser)?;
        if store::replace_credentials(work, user.id, hash).await? == 0 {
            store::put_credentials(work, user.id, hash).await?;
            return Ok(());
        }
        sessions::store::end_sessions_of(work, user.id).await?;
        factors::store::end_halves(work, user.id).await?;
        reset::store::withdraw(work, user.id).await?;
        work.record_personal(Some(user.id), &Event::PasswordReplaced {}).await?;
        Ok(())
    })
    .await
}
