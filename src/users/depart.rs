//! Somebody goes for good.

use super::{addresses::store as addresses, store};
use crate::{
    Orgs,
    access::Caller,
    events::Event,
    kernel::{Failure, Fault, Outcome, Refusal, UserId},
    members, pictures,
    work::UnitOfWork,
};
use uuid::Uuid;

pub use crate::members::Owned;

/// Why somebody cannot go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DepartRefusal {
    /// They are the only owner of these organizations: the ownership moves first, or they are deleted first.
    OwnershipRequired {
        /// Which, by name; a hundred at most.
        organizations: Vec<Owned>,
    },
    /// They are the last active superuser: an installation keeps one.
    SuperuserRequired,
}
impl Refusal for DepartRefusal {}

/// Ends what ties a person to organizations, and forgets their addresses. Call it before you delete a person of your own; the
/// external id is free again then. Somebody unknown, or gone before, is gone: safe to repeat.
///
/// The row stays, because events, invitations and organizations name it: with the name, without an address, never active again.
/// Every organization has seen the name, and its log would be worth nothing without; see decision 14.
///
/// # Refusals
/// [`DepartRefusal::OwnershipRequired`], [`DepartRefusal::SuperuserRequired`].
///
/// # Events
/// `member.left` for each organization, and `user.departed`.
pub async fn depart(orgs: &Orgs, external_id: &str) -> Outcome<(), DepartRefusal> {
    orgs.work(&Caller::Nobody, async |work| {
        match store::by_external_id(work.db(), external_id).await? {
            Some(known) => go(work, known.id, None).await,
            None => Ok(()),
        }
    })
    .await
}

/// The same inside of a greater deed, with where a last word goes.
pub(crate) async fn go(
    work: &mut UnitOfWork,
    user: UserId,
    farewell: Option<Uuid>,
) -> Result<(), Failure<DepartRefusal>> {
    work.hold_installation().await?;
    store::lock(work, user).await?;
    let organizations = members::leave_everywhere(work, user).await?;
    if !organizations.is_empty() {
        return Err(DepartRefusal::OwnershipRequired { organizations }.into());
    }
    let was_superuser = store::by_id(work, user).await?.is_some_and(|person| person.superuser);
    if store::take_leave(work, user).await? == 0 {
        return Err(Fault::conflict("gone in this moment").into());
    }
    if was_superuser && store::rest_on_a_superuser(work).await? == 0 {
        return Err(DepartRefusal::SuperuserRequired.into());
    }
    addresses::forget(work, user).await?;
    pictures::store::forget(work, user).await?;
    work.record_personal(Some(user), &Event::Departed { farewell }).await?;
    Ok(())
}
