//! Somebody wants new recovery codes.

use super::{
    RecoveryCode, RenewCodesRefusal,
    prove::{self, Given},
    store,
};
use crate::{
    Orgs,
    access::{Caller, Matter},
    events::Event,
    identity::{
        store::forget,
        throttle::{self, Act},
    },
    kernel::Outcome,
};

/// Replaces all recovery codes; the old ones are dead. Asks for a code.
///
/// # Refusals
/// [`RenewCodesRefusal::NotOn`], [`RenewCodesRefusal::WrongCode`], [`RenewCodesRefusal::TooManyAttempts`].
///
/// # Events
/// `user.recovery-codes-renewed`, after `user.recovery-code-used` if it was one. Each causes a mail.
pub async fn renew_codes(orgs: &Orgs, caller: &Caller, typed: &str) -> Outcome<Vec<RecoveryCode>, RenewCodesRefusal> {
    let user = caller.own(Matter::Factor)?.user;
    let subject = user.to_string();
    throttle::count(orgs, Act::Code, &subject, |wait| RenewCodesRefusal::TooManyAttempts {
        wait,
    })
    .await?;
    let codes = RecoveryCode::set()?;
    orgs.work(caller, async |work| {
        if store::hold_factor(work, user).await? == 0 {
            return Err(RenewCodesRefusal::NotOn.into());
        }
        if prove::spend(work, user, typed).await? == Given::No {
            return Err(RenewCodesRefusal::WrongCode.into());
        }
        store::put_codes(work, user, &codes).await?;
        forget(work, Act::Code, &subject).await?;
        work.record_personal(Some(user), &Event::RecoveryCodesRenewed {})
            .await?;
        Ok(codes.clone())
    })
    .await
}
