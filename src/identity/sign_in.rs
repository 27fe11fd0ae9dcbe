//! Somebody signs in with address and password.

use super::{
    Entrance, SignInRefusal,
    credentials::judged,
    factors,
    hashing::renewed,
    store,
    throttle::{self, Act},
};
use crate::{
    Orgs,
    access::Caller,
    kernel::{EmailAddress, Outcome},
};

/// Starts a session, or for whoever has a second factor the half of one. Unknown, inactive and passwordless users cost the same work and get the same answer as a wrong password.
///
/// # Refusals
/// [`SignInRefusal::TooManyAttempts`], [`SignInRefusal::WrongCredentials`].
pub async fn sign_in(orgs: &Orgs, email: &str, password: &str) -> Outcome<Entrance, SignInRefusal> {
    // What is no address is nobody's, as everybody can see: it needs neither counter nor work.
    let address = EmailAddress::parse(email)
        .map_err(|_| SignInRefusal::WrongCredentials)?
        .canonical();
    throttle::count(orgs, Act::SignIn, &address, |wait| SignInRefusal::TooManyAttempts {
        wait,
    })
    .await?;
    let row = judged(orgs, &address, password).await?;
    let row = row.ok_or(SignInRefusal::WrongCredentials)?;
    // Parameters grow with the years; this is the one moment at which we have the password.
    let renewed = renewed(password, &row.password_hash).await?;
    orgs.work(&Caller::Nobody, async |work| {
        // While we were hashing, the password may have been replaced, or the person put aside.
        if store::hold_credentials(work, &row).await? == 0 {
            return Err(SignInRefusal::WrongCredentials.into());
        }
        if let Some(hash) = &renewed {
            store::renew_credentials(work, &row, hash).await?;
        }
        store::forget(work, Act::SignIn, &address).await?;
        Ok(factors::enter(work, row.signed_in()).await?)
    })
    .await
}
