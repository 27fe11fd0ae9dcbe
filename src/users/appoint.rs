//! Somebody becomes a superuser or an ordinary person again: by the operator of the machine, on the command line, and, in
//! `console`, by another superuser.

use super::store;
use crate::{
    Orgs,
    access::{Caller, caller::Superuser},
    events::Event,
    kernel::{EmailAddress, Outcome, Refusal, UserId},
    work::UnitOfWork,
};

/// Why nobody was appointed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppointRefusal {
    /// There is no such person, or they are deactivated and cannot become one.
    UnknownUser,
    /// They are that already.
    NothingToDo,
    /// They are the last active superuser: an installation keeps one.
    SuperuserRequired,
}
impl Refusal for AppointRefusal {}

/// Makes the person with this address a superuser, or an ordinary person again. Never reachable over HTTP.
///
/// # Refusals
/// [`AppointRefusal::UnknownUser`], [`AppointRefusal::NothingToDo`], [`AppointRefusal::SuperuserRequired`].
///
/// # Events
/// `user.superuser-changed`.
pub async fn appoint(orgs: &Orgs, email: &EmailAddress, to: Superuser) -> Outcome<(), AppointRefusal> {
    orgs.work(&Caller::Nobody, async |work| {
        work.hold_installation().await?;
        let user = store::by_email(work.db(), &email.canonical())
            .await?
            .ok_or(AppointRefusal::UnknownUser)?;
        set(work, user.id, to).await?;
        let superuser = to == Superuser::Yes;
        work.record_maintenance(user.id, &Event::SuperuserChanged { superuser })
            .await?;
        Ok(())
    })
    .await
}

/// The step itself. The installation has to be held: so what is counted here stays true until the commit, where the schema
/// counts once more.
pub(crate) async fn set(work: &mut UnitOfWork, user: UserId, to: Superuser) -> Outcome<(), AppointRefusal> {
    let person = store::by_id(work, user).await?.ok_or(AppointRefusal::UnknownUser)?;
    if to == Superuser::Yes && !person.active {
        return Err(AppointRefusal::UnknownUser.into());
    }
    if store::set_superuser(work, user, to == Superuser::Yes).await? == 0 {
        return Err(AppointRefusal::NothingToDo.into());
    }
    if store::rest_on_a_superuser(work).await? == 0 {
        return Err(AppointRefusal::SuperuserRequired.into());
    }
    Ok(())
}
