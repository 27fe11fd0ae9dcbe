//! The page behind a link that confirms an address.

use super::{ConfirmAddressRefusal, addresses};
use crate::{
    Orgs,
    access::{Caller, Matter},
    kernel::{Outcome, Secret},
};

/// The address that the link would confirm. Changes nothing, however often.
///
/// The link alone is not enough: the person who asked for it has to be signed in, because whoever reads the mail of somebody
/// who mistyped their address must not become a part of their account, nor the other way round.
///
/// # Refusals
/// [`ConfirmAddressRefusal::Unknown`], [`ConfirmAddressRefusal::Expired`], [`ConfirmAddressRefusal::OtherPerson`].
pub async fn show_claim(orgs: &Orgs, caller: &Caller, token: &Secret) -> Outcome<String, ConfirmAddressRefusal> {
    let person = caller.own(Matter::Addresses)?;
    let found = addresses::store::claim_by_token(&mut orgs.database().read().await?, &token.digest()).await?;
    let claim = found.ok_or(ConfirmAddressRefusal::Unknown)?;
    if claim.user_id != person.user {
        return Err(ConfirmAddressRefusal::OtherPerson.into());
    }
    if claim.expires_at <= orgs.now() {
        return Err(ConfirmAddressRefusal::Expired.into());
    }
    Ok(claim.email)
}
