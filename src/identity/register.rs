//! Somebody who came by a mailed link becomes a user: their address is proved already.

use super::{
    RegisterRefusal, Registration, Session,
    admission::{Newcomer, admit},
    hash_password, session,
};
use crate::{Orgs, access::Caller, kernel::Outcome, limits::SignUps, users::ProvenAddress};

/// Makes the person a user and signs them in, without another mail.
///
/// # Refusals
/// [`RegisterRefusal::Closed`], [`RegisterRefusal::AddressTaken`].
///
/// # Events
/// `user.signed-up`.
pub async fn register(orgs: &Orgs, address: &ProvenAddress, input: &Registration) -> Outcome<Session, RegisterRefusal> {
    if orgs.limits().sign_ups == SignUps::Closed {
        return Err(RegisterRefusal::Closed.into());
    }
    let newcomer = Newcomer {
        email: address.address().clone(),
        name: input.name.clone(),
        password_hash: Some(hash_password(&input.password).await?),
        language: input.language,
    };
    orgs.work(&Caller::Nobody, async |work| {
        let user = admit(work, &newcomer).await?.ok_or(RegisterRefusal::AddressTaken)?;
        Ok(session::start(work, user).await?)
    })
    .await
}
