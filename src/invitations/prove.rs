//! Whoever opens the mailed link has shown that they receive mail at the invited address.

use super::{Key, Unusable, store};
use crate::{
    Orgs,
    access::Caller,
    kernel::{EmailAddress, Outcome, Refusal, Secret},
    users::ProvenAddress,
};

impl Refusal for Unusable {}

/// The address that a usable token proves: a sign-up with it needs no second mail.
///
/// # Refusals
/// [`Unusable`]: an invitation nobody can use proves nothing, and neither does a link that was not mailed.
pub async fn prove(orgs: &Orgs, token: &Secret) -> Outcome<ProvenAddress, Unusable> {
    let mut reading = orgs.reading(&Caller::Nobody).await?;
    let row = store::look(&mut reading, &Key::Token(token.clone()))
        .await?
        .ok_or(Unusable::Unknown)?;
    row.usable(orgs.now())?;
    if row.handed {
        return Err(Unusable::Handed.into());
    }
    let address = EmailAddress::stored(&row.email)?;
    Ok(ProvenAddress::new(address))
}
