//! Somebody makes another of their addresses the primary one: their "change of e-mail".

use super::{MakePrimaryRefusal, addresses};
use crate::{
    Orgs,
    access::{Caller, Matter},
    events::Event,
    kernel::{AddressId, Denial, Fault, Outcome, secret::fresh_id},
    users::{Rank, addresses::store as owned},
};
use uuid::Uuid;

/// Puts one of the caller's verified addresses in front: member lists show it, and notices go there. The one before stays
/// theirs; it gets a mail with a link by which the change can be [undone](super::undo_primary).
///
/// # Refusals
/// [`MakePrimaryRefusal::AlreadyPrimary`].
///
/// # Events
/// `user.primary-address-changed`. Causes two mails, to the address before and to the address after.
pub async fn make_primary(orgs: &Orgs, caller: &Caller, id: AddressId) -> Outcome<String, MakePrimaryRefusal> {
    orgs.work(caller, async |work| {
        let user = work.own(Matter::Addresses)?.user;
        if owned::hold(work, user).await? == 0 {
            return Err(Denial::SignedOut.into());
        }
        let to = owned::one(work.db(), user, id).await?.ok_or(Denial::NotFound)?;
        let all = owned::of(work.db(), user).await?;
        let from = all.into_iter().find(|row| row.rank() == Rank::Primary);
        let from = from.ok_or_else(|| Fault::broken("a person without a primary address"))?;
        if owned::make_primary(work, user, &to).await? == 0 {
            return Err(MakePrimaryRefusal::AlreadyPrimary.into());
        }
        let change: Uuid = fresh_id(work.now());
        addresses::store::note_change(work, change, user, &from, &to).await?;
        work.record_personal(Some(user), &Event::PrimaryAddressChanged { change })
            .await?;
        Ok(to.email)
    })
    .await
}
