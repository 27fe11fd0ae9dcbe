//! Somebody asks for an account.

use super::{SignUp, SignUpRefusal, count_sign_up, hash_password, store};
use crate::{
    Orgs,
    access::Caller,
    events::Event,
    kernel::{Outcome, Secret, own_path, secret::fresh_id},
    limits::SignUps,
    users::addresses::store as addresses,
};
use uuid::Uuid;

/// Lets a sign-up wait until its address is confirmed; `next` is the path to go on to then. Returns the secret of this browser,
/// for a cookie.
///
/// A known address is answered in the same way after the same work, and gets another mail. (What is left of a difference is
/// one small insert, and [`sign_up_mails`](crate::limits::Limits::sign_up_mails) leaves nobody the samples to see it.)
///
/// # Refusals
/// [`SignUpRefusal::NotOpen`], [`SignUpRefusal::TooManyAttempts`], [`SignUpRefusal::TooManyPeople`].
///
/// # Events
/// `user.sign-up-requested`, or `user.sign-up-repeated` for an address that a user has. Each causes one mail.
pub async fn sign_up(orgs: &Orgs, input: &SignUp, next: &str) -> Outcome<Secret, SignUpRefusal> {
    // Before anything that could tell one address from another.
    if orgs.limits().sign_ups != SignUps::Open {
        return Err(SignUpRefusal::NotOpen.into());
    }
    count_sign_up(orgs, &input.email).await?;
    let email_key = input.email.canonical();
    let password_hash = hash_password(&input.password).await?;
    let browser = Secret::random()?;
    orgs.work(&Caller::Nobody, async |work| {
        if let Some((user, id)) = addresses::who_has(work.db(), &email_key).await? {
            let address = Some(id);
            work.record_personal(Some(user), &Event::SignUpRepeated { address })
                .await?;
            return Ok(());
        }
        let id: Uuid = fresh_id(work.now());
        store::insert_sign_up(work, id, input, &password_hash, &browser.digest(), own_path(next)).await?;
        work.record_personal(None, &Event::SignUpRequested { sign_up: id })
            .await?;
        Ok(())
    })
    .await?;
    Ok(browser)
}
