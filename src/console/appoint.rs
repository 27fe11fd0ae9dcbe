//! A superuser makes another one, or an ordinary person again.

use crate::{
    Orgs,
    access::{Caller, caller::Superuser},
    events::Event,
    kernel::{Outcome, UserId},
    users::{self, AppointRefusal},
};

/// Makes somebody a superuser, or an ordinary person again; also oneself, where another superuser is left.
///
/// # Refusals
/// [`AppointRefusal::UnknownUser`], [`AppointRefusal::NothingToDo`], [`AppointRefusal::SuperuserRequired`].
///
/// # Events
/// `user.superuser-changed`.
pub async fn appoint(orgs: &Orgs, caller: &Caller, user: UserId, to: Superuser) -> Outcome<(), AppointRefusal> {
    orgs.work(caller, async |work| {
        let operator = work.operate().await?;
        users::appoint::set(work, user, to).await?;
        let superuser = to == Superuser::Yes;
        work.record_operation(&operator, None, user, &Event::SuperuserChanged { superuser })
            .await?;
        Ok(())
    })
    .await
}
