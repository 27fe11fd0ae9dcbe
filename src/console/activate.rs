//! Somebody who was deactivated may sign in again.

use super::{ActivateRefusal, store};
use crate::{
    Orgs,
    access::Caller,
    events::Event,
    kernel::{Outcome, Refusal, UserId},
    users,
};

impl Refusal for ActivateRefusal {}

/// Activates the person. Sessions that were ended stay ended, and invitations that were revoked stay revoked.
///
/// # Refusals
/// [`ActivateRefusal::NothingToDo`].
///
/// # Events
/// `user.activated`.
pub async fn activate(orgs: &Orgs, caller: &Caller, user: UserId) -> Outcome<(), ActivateRefusal> {
    orgs.work(caller, async |work| {
        let operator = work.operate().await?;
        // In the order in which everybody else locks them: memberships have a copy.
        let places = store::lock_places(work, &operator, user).await?;
        if users::store::set_active(work, user, true).await? == 0 {
            return Err(ActivateRefusal::NothingToDo.into());
        }
        places.into_iter().for_each(|place| work.touch(place));
        work.record_operation(&operator, None, user, &Event::UserActivated {})
            .await?;
        Ok(())
    })
    .await
}
