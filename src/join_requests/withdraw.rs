//! Whoever asked does not ask any more.

use super::{WithdrawRefusal, store};
use crate::{
    Orgs,
    access::{Caller, Matter},
    events::Event,
    kernel::{Denial, Fault, JoinRequestId, Outcome, Refusal},
};

impl Refusal for WithdrawRefusal {}

/// Ends the caller's own request. They may ask again at once.
///
/// # Refusals
/// [`WithdrawRefusal::Ended`] (and how).
///
/// # Events
/// `join-request.withdrawn`.
pub async fn withdraw(orgs: &Orgs, caller: &Caller, id: JoinRequestId) -> Outcome<(), WithdrawRefusal> {
    orgs.work(caller, async |work| {
        let person = work.own(Matter::Invitations)?.user;
        let organization = store::lock_own(work, person, id).await?.ok_or(Denial::NotFound)?;
        if let Some(how) = store::ending_of_own(work, person, id).await? {
            return Err(WithdrawRefusal::Ended(how).into());
        }
        if store::withdraw(work, person, id).await? == 0 {
            // Once more from the beginning, which says how.
            return Err(Fault::conflict("decided in this moment").into());
        }
        work.record_outside(organization, Some(person), &Event::JoinRequestWithdrawn { request: id })
            .await?;
        Ok(())
    })
    .await
}
