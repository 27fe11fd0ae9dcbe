//! Somebody who has the mail chooses a new password.

use super::{
    Password, ResetRefusal, Session, damaged, hash_password, new_password, reset, show_reset, store, throttle::Act,
};
use crate::{
    Orgs,
    access::Caller,
    events::Event,
    kernel::{EmailAddress, Outcome, Secret},
};

/// Replaces the password behind the link, ends all sessions of the person and begins a new one.
///
/// # Refusals
/// [`ResetRefusal::Unknown`], [`ResetRefusal::Expired`].
///
/// # Events
/// `user.password-reset`. Causes one mail.
pub async fn reset_password(orgs: &Orgs, token: &Secret, password: &Password) -> Outcome<Session, ResetRefusal> {
    // Before the slow hash: what is no link costs us next to nothing.
    let person = show_reset(orgs, token).await?;
    let address = EmailAddress::parse(&person.email).map_err(damaged)?.canonical();
    let hash = hash_password(password).await?;
    orgs.work(&Caller::Nobody, async |work| {
        // Everything that was found out above stands once more in the statement: here it is decided.
        if reset::store::use_up(work, &token.digest()).await? == 0 {
            return Err(ResetRefusal::Unknown.into());
        }
        // Whoever guessed before must not keep the person out who knows it now.
        store::forget(work, Act::SignIn, &address).await?;
        Ok(new_password::replace(work, person.clone(), &hash, &Event::PasswordReset {}).await?)
    })
    .await
}
