//! The operator, on the command line, makes somebody a superuser or an ordinary person again.

use super::store;
use crate::{
    Orgs,
    access::{Caller, caller::Superuser},
    events::Event,
    kernel::{EmailAddress, Outcome, Refusal},
};

/// Why nobody was appointed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppointRefusal {
    /// Nobody has this address.
    UnknownUser,
    /// They are that already.
    NothingToDo,
}
impl Refusal for AppointRefusal {}

/// Makes the person with this address a superuser, or an ordinary person again. Never reachable over HTTP.
///
/// # Refusals
/// [`AppointRefusal::UnknownUser`], [`AppointRefusal::NothingToDo`].
///
/// # Events
/// `user.superuser-changed`.
pub async fn appoint(orgs: &Orgs, email: &EmailAddress, to: Superuser) -> Outcome<(), AppointRefusal> {
    let superuser = to == Superuser::Yes;
    orgs.work(&Caller::Nobody, async |work| {
        let user = store::by_email(work.db(), &email.canonical())
            .await?
            .ok_or(AppointRefusal::UnknownUser)?;
        if store::set_superuser(work, user.id, superuser).await? == 0 {
            return Err(AppointRefusal::NothingToDo.into());
        }
        work.record_personal(Some(user.id), &Event::SuperuserChanged { superuser })
            .await?;
        Ok(())
    })
    .await
}
