//! Somebody is deactivated: the part of it that is not their host's.

use super::{DeactivateRefusal, store};
use crate::{
    events::Event,
    kernel::{Outcome, Refusal, UserId},
    users,
    work::{Operator, UnitOfWork},
};

impl Refusal for DeactivateRefusal {}

/// So many organizations are named in a refusal.
const NAMED: i64 = 5;

/// Deactivates the person, inside the unit of work of their host, which ends their sessions in the same transaction.
///
/// Their organizations are locked first, so that no other owner goes meanwhile; none may be left without an active owner.
///
/// # Refusals
/// [`DeactivateRefusal::Yourself`], [`DeactivateRefusal::NothingToDo`], [`DeactivateRefusal::OwnershipRequired`].
///
/// # Events
/// `user.deactivated`.
pub(crate) async fn set_aside(
    work: &mut UnitOfWork,
    operator: &Operator,
    user: UserId,
) -> Outcome<(), DeactivateRefusal> {
    if user == operator.user() {
        return Err(DeactivateRefusal::Yourself.into());
    }
    let places = store::lock_places(work, operator, user).await?;
    if users::store::set_active(work, user, false).await? == 0 {
        return Err(DeactivateRefusal::NothingToDo.into());
    }
    let organizations = store::left_ownerless(work, operator, user, NAMED).await?;
    if !organizations.is_empty() {
        return Err(DeactivateRefusal::OwnershipRequired { organizations }.into());
    }
    store::rest_on_other_owners(work, operator, user).await?;
    store::revoke_invitations_of(work, operator, user).await?;
    // The operator is one themselves, and stays.
    users::store::rest_on_a_superuser(work).await?;
    // Their open pages ask again, and hear that they are signed out.
    places.into_iter().for_each(|place| work.touch(place));
    work.record_operation(operator, None, user, &Event::UserDeactivated {})
        .await?;
    Ok(())
}
