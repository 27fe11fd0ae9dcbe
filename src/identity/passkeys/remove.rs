//! Somebody takes a passkey off their account.

use super::{RemovePasskeyRefusal, store};
use crate::{
    Orgs,
    access::{Caller, Matter},
    events::Event,
    identity::ways,
    kernel::{Denial, Outcome, PasskeyId},
    users::addresses::store::hold,
};

/// Forgets one of the caller's passkeys; it signs nobody in any more. Sessions that it began go on: who lost the device ends them
/// beside it. The screens ask for a proof first.
///
/// # Refusals
/// [`RemovePasskeyRefusal::LastWayIn`].
///
/// # Events
/// `user.passkey-removed`. Causes one mail.
pub async fn remove(orgs: &Orgs, caller: &Caller, id: PasskeyId) -> Outcome<(), RemovePasskeyRefusal> {
    orgs.work(caller, async |work| {
        let user = work.own(Matter::Passkeys)?.user;
        // Two who take one each would leave none.
        if hold(work, user).await? == 0 {
            return Err(Denial::SignedOut.into());
        }
        let name = store::name_of(work.db(), user, id).await?.ok_or(Denial::NotFound)?;
        if ways::of(work.db(), user).await?.count() <= 1 {
            return Err(RemovePasskeyRefusal::LastWayIn.into());
        }
        store::remove(work, user, id).await?;
        work.record_personal(Some(user), &Event::PasskeyRemoved { name })
            .await?;
        Ok(())
    })
    .await
}
