//! Somebody deletes their own account.

use super::{
    Authority, DeleteAccountRefusal,
    credentials::{authorised, hold},
    departure,
};
use crate::{
    Orgs,
    access::{Caller, Matter},
    kernel::{Failure, Outcome},
    users::{DepartRefusal, depart},
};

/// Deletes the caller: they leave every organization, and their password, sessions, addresses, links and sign-ups that wait are
/// gone; all of it, or nothing. What stays is said in [`depart`](crate::users::depart). Asks for the password, as
/// [`change_password`](super::change_password) does, and counts the attempts with those of sign-in.
///
/// # Refusals
/// [`DeleteAccountRefusal::WrongPassword`], [`DeleteAccountRefusal::TooManyAttempts`],
/// [`DeleteAccountRefusal::OwnershipRequired`], [`DeleteAccountRefusal::SuperuserRequired`].
///
/// # Events
/// `member.left` for each organization, and `user.departed`, which causes the last mail.
pub async fn delete_account(
    orgs: &Orgs,
    caller: &Caller,
    authority: impl Into<Authority<'_>>,
) -> Outcome<(), DeleteAccountRefusal> {
    let too_many = |wait| DeleteAccountRefusal::TooManyAttempts { wait };
    let wrong = DeleteAccountRefusal::WrongPassword;
    let right = authorised(orgs, caller, authority.into(), wrong, too_many).await?;
    orgs.work(caller, async |work| {
        let user = work.own(Matter::Account)?.user;
        // While we were hashing, the password may have been replaced, or the person put aside.
        if hold(work, &right).await? == 0 {
            return Err(DeleteAccountRefusal::WrongPassword.into());
        }
        let farewell = departure::store::note_farewell(work, user).await?;
        departure::store::forget(work, user).await?;
        depart::go(work, user, Some(farewell)).await.map_err(refused)?;
        Ok(())
    })
    .await
}

fn refused(failure: Failure<DepartRefusal>) -> Failure<DeleteAccountRefusal> {
    failure.map(|refusal| match refusal {
        DepartRefusal::OwnershipRequired { organizations } => DeleteAccountRefusal::OwnershipRequired { organizations },
        DepartRefusal::SuperuserRequired => DeleteAccountRefusal::SuperuserRequired,
    })
}
