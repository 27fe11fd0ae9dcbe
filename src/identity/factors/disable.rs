//! Somebody takes their factor away.

use super::{
    DisableFactorRefusal,
    prove::{self, Given},
    store,
};
use crate::{
    Orgs,
    access::Caller,
    events::Event,
    identity::{
        credentials::{hold, right_password},
        store::forget,
        throttle::{self, Act},
    },
    kernel::{Denial, Outcome},
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
pub async fn disable(orgs: &Orgs, caller: &Caller, password: &str, typed: &str) -> Outcome<(), DisableFactorRefusal> {
    let person = caller.signed_in().ok_or(Denial::SignedOut)?;
    if orgs.limits().factor_for.asks(person.superuser) {
        return Err(DisableFactorRefusal::Needed.into());
    }
    let too_many = |wait| DisableFactorRefusal::TooManyAttempts { wait };
    let row = right_password(orgs, caller, password, DisableFactorRefusal::WrongPassword, too_many).await?;
    let user = row.signed_in().user;
    let subject = user.to_string();
    throttle::count(orgs, Act::Code, &subject, too_many).await?;
    orgs.work(caller, async |work| {
        if hold(work, &row).await? == 0 {
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
