//! Somebody says, signed in, that they are also who they were at the provider.

use super::{LinkRefusal, Provider, store};
use crate::{
    Orgs,
    access::{Caller, Matter},
    events::Event,
    kernel::{Denial, Outcome, Secret},
    users::addresses::store::{hold, who_has},
};

/// Links what was offered in this browser to the caller, whose address it has. The screens ask for a proof first: the caller has
/// shown lately that the account is theirs, and a provider alone never opens one that was there before it.
///
/// # Refusals
/// [`LinkRefusal::Over`], [`LinkRefusal::OtherPerson`], [`LinkRefusal::Taken`].
///
/// # Events
/// `user.identity-linked`. Causes one mail.
pub async fn link(orgs: &Orgs, provider: &Provider, caller: &Caller, browser: &Secret) -> Outcome<(), LinkRefusal> {
    orgs.work(caller, async |work| {
        let user = work.own(Matter::Identities)?.user;
        if hold(work, user).await? == 0 {
            return Err(Denial::SignedOut.into());
        }
        let taken = store::take_offer(work, &browser.digest(), provider.issuer()).await?;
        let offer = taken.ok_or(LinkRefusal::Over)?;
        // The address may have become somebody else's.
        let has_it = who_has(work.db(), &offer.email_key).await?.map(|(user, _)| user);
        if offer.user_id != user || has_it != Some(user) {
            return Err(LinkRefusal::OtherPerson.into());
        }
        if store::link(work, (provider.issuer(), &offer.subject), user, &offer.email).await? == 0 {
            return Err(LinkRefusal::Taken.into());
        }
        let provider = provider.label().to_owned();
        work.record_personal(Some(user), &Event::IdentityLinked { provider })
            .await?;
        Ok(())
    })
    .await
}
