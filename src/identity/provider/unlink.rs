//! Somebody does not want to come in by the provider any more.

use super::{Provider, UnlinkRefusal, store};
use crate::{
    Orgs,
    access::{Caller, Matter},
    events::Event,
    identity::ways,
    kernel::{Denial, Outcome},
    users::addresses::store::hold,
};

/// Forgets who the caller is at the provider. The screens ask for a proof first.
///
/// # Refusals
/// [`UnlinkRefusal::NotLinked`], [`UnlinkRefusal::LastWayIn`].
///
/// # Events
/// `user.identity-unlinked`. Causes one mail.
pub async fn unlink(orgs: &Orgs, provider: &Provider, caller: &Caller) -> Outcome<(), UnlinkRefusal> {
    orgs.work(caller, async |work| {
        let user = work.own(Matter::Identities)?.user;
        if hold(work, user).await? == 0 {
            return Err(Denial::SignedOut.into());
        }
        let ways = ways::of(work.db(), user).await?.count();
        if store::unlink(work, user, provider.issuer()).await? == 0 {
            return Err(UnlinkRefusal::NotLinked.into());
        }
        if ways <= 1 {
            return Err(UnlinkRefusal::LastWayIn.into());
        }
        let provider = provider.label().to_owned();
        work.record_personal(Some(user), &Event::IdentityUnlinked { provider })
            .await?;
        Ok(())
    })
    .await
}
