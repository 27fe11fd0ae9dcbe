//! Stands before every form that mails whoever is behind a typed address: so many for each address, so many for all together.

use super::{
    SignUpRefusal,
    throttle::{self, Act},
};
use crate::{
    Orgs,
    kernel::{EmailAddress, Outcome},
};

/// Counts one such form. It is the same for known and unknown addresses, and for sign-ups and whatever else begins with an address.
///
/// # Refusals
/// [`SignUpRefusal::TooManyAttempts`], [`SignUpRefusal::TooManyPeople`].
pub async fn count_sign_up(orgs: &Orgs, email: &EmailAddress) -> Outcome<(), SignUpRefusal> {
    throttle::count(orgs, Act::SignUp, &email.canonical(), |wait| {
        SignUpRefusal::TooManyAttempts { wait }
    })
    .await?;
    // Whatever addresses a flood makes up.
    throttle::count(orgs, Act::SignUps, "all", |wait| SignUpRefusal::TooManyPeople { wait }).await
}
