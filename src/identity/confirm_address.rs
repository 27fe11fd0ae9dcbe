//! Somebody who has the mail confirms that an address is theirs.

use super::{ConfirmAddressRefusal, addresses};
use crate::{
    Orgs,
    access::{Caller, Matter},
    events::Event,
    kernel::{Denial, EmailAddress, Outcome, Secret},
    users::addresses::store as owned,
};

/// Makes the address behind the link one of the caller's own; returns it.
///
/// # Refusals
/// [`ConfirmAddressRefusal::Unknown`], [`ConfirmAddressRefusal::Expired`], [`ConfirmAddressRefusal::OtherPerson`],
/// [`ConfirmAddressRefusal::Taken`].
///
/// # Events
/// `user.address-added`. Causes one mail, to the primary address.
pub async fn confirm_address(orgs: &Orgs, caller: &Caller, token: &Secret) -> Outcome<String, ConfirmAddressRefusal> {
    orgs.work(caller, async |work| {
        let user = work.own(Matter::Addresses)?.user;
        if owned::hold(work, user).await? == 0 {
            return Err(Denial::SignedOut.into());
        }
        let digest = token.digest();
        let found = addresses::store::claim_by_token(work.db(), &digest).await?;
        let claim = found.ok_or(ConfirmAddressRefusal::Unknown)?;
        if claim.user_id != user {
            return Err(ConfirmAddressRefusal::OtherPerson.into());
        }
        if addresses::store::use_up_claim(work, user, &digest).await? == 0 {
            return Err(ConfirmAddressRefusal::Expired.into());
        }
        let email = EmailAddress::stored(&claim.email)?;
        if owned::insert_as(work, claim.id, user, &email).await? == 0 {
            return Err(ConfirmAddressRefusal::Taken.into());
        }
        work.record_personal(Some(user), &Event::AddressAdded { address: claim.id })
            .await?;
        Ok(claim.email)
    })
    .await
}
