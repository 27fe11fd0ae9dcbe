//! Somebody has forgotten their password and asks for a link to choose a new one.

use super::{
    RequestResetRefusal, reset,
    throttle::{self, Act},
};
use crate::{
    Orgs,
    access::Caller,
    events::Event,
    kernel::{EmailAddress, Outcome, secret::fresh_id},
};
use uuid::Uuid;

/// Notes that a link is wanted for this address; an older one is dead from now on.
///
/// Whether anybody has the address is not even looked up here, so neither the answer nor its time can tell: known, unknown and
/// waiting for their confirmation are the same statements. Who gets a mail is found out when it is written.
///
/// # Refusals
/// [`RequestResetRefusal::TooManyAttempts`].
///
/// # Events
/// `user.password-forgotten`. Causes one mail if an active user has the address.
pub async fn request_reset(orgs: &Orgs, email: &EmailAddress) -> Outcome<(), RequestResetRefusal> {
    let email_key = email.canonical();
    throttle::count(orgs, Act::Reset, &email_key, |wait| {
        RequestResetRefusal::TooManyAttempts { wait }
    })
    .await?;
    orgs.work(&Caller::Nobody, async |work| {
        let reset: Uuid = fresh_id(work.now());
        reset::store::ask(work, reset, &email_key).await?;
        work.record_personal(None, &Event::PasswordForgotten { reset }).await?;
        Ok(())
    })
    .await
}
