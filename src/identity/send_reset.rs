//! An operator sends somebody a link to choose a new password.

use super::{SendResetRefusal, reset};
use crate::{
    Orgs,
    access::Caller,
    events::Event,
    kernel::{EmailAddress, Outcome, UserId, secret::fresh_id},
    users,
};
use uuid::Uuid;

/// Asks for a link in the person's stead; older links are dead from now on, the password and the sessions stay. The link goes to
/// the person alone: no operator ever sees it.
///
/// # Refusals
/// [`SendResetRefusal::NotActive`].
///
/// # Events
/// `user.password-link-sent`. Causes one mail.
pub async fn send_reset(orgs: &Orgs, caller: &Caller, user: UserId) -> Outcome<(), SendResetRefusal> {
    orgs.work(caller, async |work| {
        let operator = work.operate().await?;
        let found = users::store::by_id(work, user).await?;
        let person = found.filter(|it| it.active).ok_or(SendResetRefusal::NotActive)?;
        let address = EmailAddress::stored(&person.email)?;
        let reset: Uuid = fresh_id(work.now());
        reset::store::ask(work, reset, &address.canonical()).await?;
        work.record_operation(&operator, None, user, &Event::PasswordLinkSent { reset })
            .await?;
        Ok(())
    })
    .await
}
