//! Somebody begins to set up an authenticator app.

use super::{Key, SetUpRefusal, store};
use crate::{
    Orgs,
    access::{Caller, Matter},
    identity::{
        Authority,
        credentials::{authorised, hold},
    },
    kernel::Outcome,
};

/// Keeps a new secret that counts for nothing yet; a set-up that was not confirmed is replaced. Asks for the password, because
/// a browser that somebody left open must not be enough.
///
/// # Refusals
/// [`SetUpRefusal::WrongPassword`], [`SetUpRefusal::AlreadyOn`], [`SetUpRefusal::TooManyAttempts`].
pub async fn set_up(orgs: &Orgs, caller: &Caller, authority: impl Into<Authority<'_>>) -> Outcome<Key, SetUpRefusal> {
    let (wrong, too_many) = (SetUpRefusal::WrongPassword, |wait| SetUpRefusal::TooManyAttempts {
        wait,
    });
    let right = authorised(orgs, caller, authority.into(), wrong, too_many).await?;
    let key = Key::random()?;
    orgs.work(caller, async |work| {
        if hold(work, &right).await? == 0 {
            return Err(SetUpRefusal::WrongPassword.into());
        }
        let person = work.own(Matter::Factor)?;
        match store::begin(work, person.user, &key).await? {
            0 => Err(SetUpRefusal::AlreadyOn.into()),
            _ => Ok(key.clone()),
        }
    })
    .await
}
