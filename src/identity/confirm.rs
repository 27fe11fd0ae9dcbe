//! Somebody who has the mail confirms the sign-up.

use super::{
    Browser, ConfirmRefusal, Session,
    admission::{Newcomer, admit},
    hashing::verify,
    session, store,
    throttle::{self, Act},
};
use crate::{
    Orgs,
    access::Caller,
    kernel::{DisplayName, EmailAddress, Fault, Issue, Outcome, Secret},
    limits::SignUps,
};

/// Makes the person a user and signs them in; returns the session and the path to go on to.
///
/// `password` is looked at only when another browser began the sign-up: the mail alone must not finish what a stranger
/// began with a password of theirs.
///
/// # Refusals
/// [`ConfirmRefusal::Unknown`], [`ConfirmRefusal::Used`], [`ConfirmRefusal::Expired`], [`ConfirmRefusal::NotOpen`],
/// [`ConfirmRefusal::PasswordNeeded`],
/// [`ConfirmRefusal::TooManyAttempts`], [`ConfirmRefusal::WrongPassword`], [`ConfirmRefusal::AddressTaken`].
///
/// # Events
/// `user.signed-up`.
pub async fn confirm(
    orgs: &Orgs,
    token: &Secret,
    browser: Option<&Secret>,
    password: &str,
) -> Outcome<(Session, String), ConfirmRefusal> {
    let found = store::by_token(&mut orgs.database().read().await?, token).await?;
    let row = found.ok_or(ConfirmRefusal::Unknown)?;
    if row.completed_at.is_some() {
        return Err(ConfirmRefusal::Used.into());
    }
    if row.expires_at <= orgs.now() {
        return Err(ConfirmRefusal::Expired.into());
    }
    if orgs.limits().sign_ups != SignUps::Open {
        return Err(ConfirmRefusal::NotOpen.into());
    }
    if row.seen_from(browser) == Browser::Other {
        prove_password(orgs, &row, password).await?;
    }
    let newcomer = Newcomer {
        email: EmailAddress::parse(&row.email).map_err(damaged)?,
        name: DisplayName::parse(&row.name).map_err(damaged)?,
        password_hash: Some(row.password_hash),
        language: row.language,
    };
    let session = orgs
        .work(&Caller::Nobody, async |work| {
            // Everything that was found out above stands once more in the statement: here it is decided.
            if store::complete(work, row.id).await? == 0 {
                return Err(ConfirmRefusal::Used.into());
            }
            let user = admit(work, &newcomer).await?.ok_or(ConfirmRefusal::AddressTaken)?;
            Ok(session::start(work, user).await?)
        })
        .await?;
    Ok((session, row.next))
}

async fn prove_password(orgs: &Orgs, row: &store::SignUpRow, password: &str) -> Outcome<(), ConfirmRefusal> {
    if password.is_empty() {
        return Err(ConfirmRefusal::PasswordNeeded.into());
    }
    let too_many = |wait| ConfirmRefusal::TooManyAttempts { wait };
    throttle::count(orgs, Act::Confirm, &row.id.to_string(), too_many).await?;
    if verify(password, Some(&row.password_hash)).await? {
        Ok(())
    } else {
        Err(ConfirmRefusal::WrongPassword.into())
    }
}

fn damaged(issue: Issue) -> Fault {
    Fault::broken(format!("a stored sign-up: {issue:?}"))
}
