//! The code after the password: a half sign-in becomes a session.

use super::{
    PassRefusal,
    prove::{self, Given},
    store,
};
use crate::{
    Orgs,
    access::Caller,
    identity::{
        Session, session,
        store::forget,
        throttle::{self, Act},
    },
    kernel::{Outcome, Secret},
};

/// Begins the session. Takes a code of the app, or a recovery code.
///
/// # Refusals
/// [`PassRefusal::Over`], [`PassRefusal::WrongCode`], [`PassRefusal::TooManyAttempts`].
///
/// # Events
/// `user.recovery-code-used` if it was one. Causes one mail.
pub async fn pass(orgs: &Orgs, half: &Secret, typed: &str) -> Outcome<Session, PassRefusal> {
    let digest = half.digest();
    let found = store::half(&mut orgs.database().read().await?, &digest, orgs.now()).await?;
    let person = found.ok_or(PassRefusal::Over)?.signed_in();
    // By person and not by half sign-in: whoever knows the password could begin as many of those as they like.
    let subject = person.user.to_string();
    throttle::count(orgs, Act::Code, &subject, |wait| PassRefusal::TooManyAttempts { wait }).await?;
    orgs.work(&Caller::Nobody, async |work| {
        if store::use_up_half(work, &digest).await? == 0 {
            return Err(PassRefusal::Over.into());
        }
        if prove::spend(work, person.user, typed).await? == Given::No {
            return Err(PassRefusal::WrongCode.into());
        }
        forget(work, Act::Code, &subject).await?;
        Ok(session::start(work, person.clone()).await?)
    })
    .await
}

/// Whether a code would still be taken. Changes nothing, however often.
///
/// # Refusals
/// [`PassRefusal::Over`].
pub async fn half_sign_in(orgs: &Orgs, half: &Secret) -> Outcome<(), PassRefusal> {
    let found = store::half(&mut orgs.database().read().await?, &half.digest(), orgs.now()).await?;
    found.map(drop).ok_or_else(|| PassRefusal::Over.into())
}
