//! Somebody takes their factor away.

use super::{
    DisableFactorRefusal,
    prove::{self, Given},
    store,
};
use crate::{
    Orgs,
    access::{Caller, Matter},
    events::Event,
    identity::{
        Authority,
        authenticate::is_asked,
        credentials::{authorised, hold},
        store::forget,
        throttle::{self, Act},
    },
    kernel::Outcome,
    users::{Factor, store::set_second_factor},
};

/// Forgets the secret and the recovery codes. Asks for both, the password and a code (or a recovery code): either alone may
/// have been found by somebody.
///
/// # Refusals
/// [`DisableFactorRefusal::Needed`], [`DisableFactorRefusal::NotOn`], [`DisableFactorRefusal::WrongPassword`],
/// [`DisableFactorRefusal::WrongCode`], [`DisableFactorRefusal::TooManyAttempts`].
///
/// # Events
/// `user.factor-removed`, after `user.recovery-code-used` if it was one. Each causes a mail.
pub async fn disable(
    orgs: &Orgs,
    caller: &Caller,
    authority: impl Into<Authority<'_>>,
    typed: &str,
) -> Outcome<(), DisableFactorRefusal> {
    let person = caller.own(Matter::Factor)?;
    if is_asked(orgs.limits(), person.superuser) {
        return Err(DisableFactorRefusal::Needed.into());
    }
    let too_many = |wait| DisableFactorRefusal::TooManyAttempts { wait };
    let wrong = DisableFactorRefusal::WrongPassword;
    let right = authorised(orgs, caller, authority.into(), wrong, too_many).await?;
    let user = right.person().user;
    let subject = user.to_string();
    throttle::count(orgs, Act::Code, &subject, too_many).await?;
    orgs.work(caller, async |work| {
        if hold(work, &right).await? == 0 {
            return Err(DisableFactorRefusal::WrongPassword.into());
        }
        if !store::is_on(work.db(), user).await? {
            return Err(DisableFactorRefusal::NotOn.into());
        }
        if prove::spend(work, user, typed).await? == Given::No {
            return Err(DisableFactorRefusal::WrongCode.into());
        }
        store::remove(work, user).await?;
        store::end_halves(work, user).await?;
        forget(work, Act::Code, &subject).await?;
        set_second_factor(work, user, Factor::Absent).await?;
        work.record_personal(Some(user), &Event::FactorRemoved {}).await?;
        Ok(())
    })
    .await
}
