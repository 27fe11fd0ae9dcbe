//! Somebody deletes their own account.

use super::{
    DeleteAccountRefusal,
    credentials::judged,
    damaged, departure, store,
    throttle::{self, Act},
};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Denial, EmailAddress, Failure, Outcome},
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
pub async fn delete_account(orgs: &Orgs, caller: &Caller, password: &str) -> Outcome<(), DeleteAccountRefusal> {
    let person = caller.signed_in().ok_or(Denial::SignedOut)?;
    let address = EmailAddress::parse(&person.email).map_err(damaged)?.canonical();
    throttle::count(orgs, Act::SignIn, &address, |wait| {
        DeleteAccountRefusal::TooManyAttempts { wait }
    })
    .await?;
    let row = judged(orgs, &address, password).await?;
    let row = row.ok_or(DeleteAccountRefusal::WrongPassword)?;
    orgs.work(caller, async |work| {
        let user = work.signed_in()?.user;
        // While we were hashing, the password may have been replaced, or the person put aside.
        if store::hold_credentials(work, &row).await? == 0 {
            return Err(DeleteAccountRefusal::WrongPassword.into());
        }
        let farewell = departure::store::note_farewell(work, user).await?;
        departure::store::forget(work, user).await?;
        depart::go(work, user, Some(farewell)).await.map_err(refused)?;
        store::forget(work, Act::SignIn, &address).await?;
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
