//! The host tells which other verified addresses a person has.

use super::{addresses::store as addresses, store};
use crate::{
    Orgs,
    access::Caller,
    kernel::{EmailAddress, Fault, Never, Outcome},
};

/// Makes `others` the person's addresses beside the primary one, all of them and no more. Safe to repeat. Call it after
/// [`sync`](super::sync), if your people have several; whoever has one needs nothing of it.
///
/// The host vouches that they are verified. Faults when the person is unknown, or another one has an address.
pub async fn sync_addresses(orgs: &Orgs, external_id: &str, others: &[EmailAddress]) -> Outcome<(), Never> {
    orgs.work(&Caller::Nobody, async |work| {
        let known = store::by_external_id(work.db(), external_id).await?;
        let user = known.ok_or_else(|| Fault::broken("no such person was synced"))?.id;
        addresses::hold(work, user).await?;
        addresses::take_away_secondary(work, user).await?;
        for email in others {
            if addresses::insert(work, user, email).await? == 0 {
                return Err(Fault::broken("another user has this address").into());
            }
        }
        Ok(())
    })
    .await
}
