//! Somebody takes an address off their account.

use super::{RemoveAddressRefusal, addresses};
use crate::{
    Orgs,
    access::{Caller, Matter},
    events::Event,
    kernel::{AddressId, Denial, Outcome},
    users::addresses::store as owned,
};

/// Removes one of the caller's addresses, or one that still waits for its link. It signs in no more, invitations to it are not
/// theirs any more, and somebody else may have it.
///
/// # Refusals
/// [`RemoveAddressRefusal::Primary`].
///
/// # Events
/// `user.address-removed`, if it was a verified one. Causes one mail, to the primary address.
pub async fn remove_address(orgs: &Orgs, caller: &Caller, id: AddressId) -> Outcome<(), RemoveAddressRefusal> {
    orgs.work(caller, async |work| {
        let user = work.own(Matter::Addresses)?.user;
        if owned::hold(work, user).await? == 0 {
            return Err(Denial::SignedOut.into());
        }
        if owned::remove(work, user, id).await? == 1 {
            work.record_personal(Some(user), &Event::AddressRemoved {}).await?;
            return Ok(());
        }
        if addresses::store::withdraw_claim(work, user, id).await? == 1 {
            return Ok(());
        }
        match owned::one(work.db(), user, id).await? {
            Some(_) => Err(RemoveAddressRefusal::Primary.into()),
            None => Err(Denial::NotFound.into()),
        }
    })
    .await
}
