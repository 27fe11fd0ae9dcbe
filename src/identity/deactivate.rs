//! An operator deactivates somebody.

use super::{reset, sessions};
use crate::{
    Orgs,
    access::Caller,
    console::{self, DeactivateRefusal},
    kernel::{Outcome, UserId},
};

/// Deactivates the person, ends all of their sessions and withdraws the links to choose a new password, in one transaction.
///
/// # Refusals
/// [`DeactivateRefusal::Yourself`], [`DeactivateRefusal::NothingToDo`], [`DeactivateRefusal::OwnershipRequired`].
///
/// # Events
/// `user.deactivated`.
pub async fn deactivate(orgs: &Orgs, caller: &Caller, user: UserId) -> Outcome<(), DeactivateRefusal> {
    orgs.work(caller, async |work| {
        let operator = work.operate().await?;
        console::set_aside(work, &operator, user).await?;
        sessions::store::end_sessions_of(work, user).await?;
        reset::store::withdraw(work, user).await?;
        Ok(())
    })
    .await
}
