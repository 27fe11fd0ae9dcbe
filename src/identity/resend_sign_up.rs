//! An operator has the mail that confirms a sign-up sent again.

use super::{ResendSignUpRefusal, store};
use crate::{Orgs, access::Caller, events::Event, kernel::Outcome};
use uuid::Uuid;

/// Sends the mail of a waiting sign-up again. Its links all work, once, until the same end as before; whoever confirms elsewhere
/// is asked for the password that was chosen then, as ever.
///
/// # Refusals
/// [`ResendSignUpRefusal::NotWaiting`].
///
/// # Events
/// `user.sign-up-resent`. Causes one mail.
pub async fn resend_sign_up(orgs: &Orgs, caller: &Caller, sign_up: Uuid) -> Outcome<(), ResendSignUpRefusal> {
    orgs.work(caller, async |work| {
        let operator = work.operate().await?;
        if store::waiting(work, sign_up).await?.is_none() {
            return Err(ResendSignUpRefusal::NotWaiting.into());
        }
        work.record_operation(&operator, None, None, &Event::SignUpResent { sign_up })
            .await?;
        Ok(())
    })
    .await
}
