//! Somebody who has the mail chooses a new password.

use super::{Entrance, Password, ResetRefusal, factors, hash_password, new_password, reset, show_reset};
use crate::{
    Orgs,
    access::Caller,
    events::Event,
    kernel::{Outcome, Secret},
};

/// Replaces the password behind the link and ends all sessions of the person. Whoever has no second factor is signed in with it;
/// whoever has one still needs its code.
///
/// # Refusals
/// [`ResetRefusal::Unknown`], [`ResetRefusal::Expired`].
///
/// # Events
/// `user.password-reset`. Causes one mail.
pub async fn reset_password(orgs: &Orgs, token: &Secret, password: &Password) -> Outcome<Entrance, ResetRefusal> {
    // Before the slow hash: what is no link costs us next to nothing.
    let person = show_reset(orgs, token).await?;
    let hash = hash_password(password).await?;
    orgs.work(&Caller::Nobody, async |work| {
        // Everything that was found out above stands once more in the statement: here it is decided.
        if reset::store::use_up(work, &token.digest()).await? == 0 {
            return Err(ResetRefusal::Unknown.into());
        }
        new_password::replace(work, &person, &hash, &Event::PasswordReset {}).await?;
        Ok(factors::enter(work, person.clone()).await?)
    })
    .await
}
