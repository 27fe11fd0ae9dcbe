//! The first right code: from now on the factor counts.

use super::{ConfirmFactorRefusal, RecoveryCode, prove, store};
use crate::{
    Orgs,
    access::{Caller, Matter},
    events::Event,
    identity::throttle::{self, Act},
    identity::{sessions::store::end_sessions_but, store::forget},
    kernel::{Outcome, Secret},
    users::{Factor, addresses::store::hold, store::set_second_factor},
};

/// Confirms the set-up with a code of the app and returns the recovery codes, which exist nowhere else in readable form. Every
/// session but `session`, the caller's own, ends: they were begun without the factor.
///
/// # Refusals
/// [`ConfirmFactorRefusal::NotBegun`], [`ConfirmFactorRefusal::WrongCode`], [`ConfirmFactorRefusal::TooManyAttempts`].
///
/// # Events
/// `user.factor-added`. Causes one mail.
pub async fn confirm(
    orgs: &Orgs,
    caller: &Caller,
    session: &Secret,
    typed: &str,
) -> Outcome<Vec<RecoveryCode>, ConfirmFactorRefusal> {
    let user = caller.own(Matter::Factor)?.user;
    let subject = user.to_string();
    throttle::count(orgs, Act::Code, &subject, |wait| {
        ConfirmFactorRefusal::TooManyAttempts { wait }
    })
    .await?;
    let codes = RecoveryCode::set()?;
    orgs.work(caller, async |work| {
        // A sign-in that is just about to begin a session without a code either sees the factor, or is ended below.
        store::hold_sign_ins(work, user).await?;
        hold(work, user).await?;
        let found = store::factor(work.db(), user).await?;
        let row = found.ok_or(ConfirmFactorRefusal::NotBegun)?;
        if row.confirmed_at.is_some() || row.begun_at <= work.now() - work.orgs().limits().factor_set_up {
            return Err(ConfirmFactorRefusal::NotBegun.into());
        }
        let key = row.key()?;
        let step = key.step_of(&prove::digits(typed), work.now())?;
        let step = step.ok_or(ConfirmFactorRefusal::WrongCode)?;
        if store::confirm(work, user, &key, step).await? == 0 {
            return Err(ConfirmFactorRefusal::NotBegun.into());
        }
        store::put_codes(work, user, &codes).await?;
        end_sessions_but(work, user, &session.digest()).await?;
        forget(work, Act::Code, &subject).await?;
        set_second_factor(work, user, Factor::Present).await?;
        work.record_personal(Some(user), &Event::FactorAdded {}).await?;
        Ok(codes.clone())
    })
    .await
}
