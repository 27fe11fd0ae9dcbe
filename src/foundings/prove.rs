//! Whoever opens the mailed link has shown that they receive mail at the founder's address.

use super::{Unusable, store};
use crate::{
    Orgs,
    kernel::{EmailAddress, Outcome, Refusal, Secret},
    users::ProvenAddress,
};

impl Refusal for Unusable {}

/// The address that a usable token proves: a registration with it needs no second mail.
///
/// # Refusals
/// [`Unusable`]: a founding nobody can confirm proves nothing.
pub async fn prove(orgs: &Orgs, token: &Secret) -> Outcome<ProvenAddress, Unusable> {
    let row = store::look(&mut orgs.database().read().await?, orgs.kind(), token).await?;
    let row = row.ok_or(Unusable::Unknown)?;
    row.usable(orgs.now())?;
    let address = EmailAddress::stored(&row.email)?;
    Ok(ProvenAddress::new(address))
}
