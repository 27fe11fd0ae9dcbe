//! The host tells that a person is new or has changed.

use super::{Profile, store};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Fault, Never, Outcome, UserId, secret::fresh_id},
};

/// Makes or updates our projection of a person; returns our id of them. Safe to repeat. An address that is the primary one no
/// more is theirs no more, until [`sync_addresses`](super::sync_addresses) says otherwise.
///
/// The host vouches that the address is verified. Faults when another person has it.
pub async fn sync(orgs: &Orgs, profile: &Profile) -> Outcome<UserId, Never> {
    orgs.work(&Caller::Nobody, async |work| {
        if let Some(known) = store::by_external_id(work.db(), &profile.external_id).await? {
            return match store::update(work, known.id, profile).await? {
                0 => Err(Fault::broken("another user has this address").into()),
                _ => Ok(known.id),
            };
        }
        let id = fresh_id(work.now());
        if let Some(id) = store::insert(work, id, profile).await? {
            return Ok(id);
        }
        // Told of twice at once, a person is there by now; otherwise the address is somebody else's.
        let twin = store::by_external_id(work.db(), &profile.external_id).await?;
        Ok(twin.ok_or_else(|| Fault::broken("another user has this address"))?.id)
    })
    .await
}
