//! What a new password means, whichever way it came: for links and for people who are signed in.
//!
//! Never here: a proof that somebody may choose it, or a session: a new password does not stand in for a second factor.

use super::{credentials::address_of, factors, reset, sessions, store, throttle::Act};
use crate::{access::SignedIn, events::Event, kernel::Fault, work::UnitOfWork};

/// Keeps the hash, and ends every session, every half sign-in and every link of the person. Whoever guessed before must not keep
/// the person out who knows it now.
pub(super) async fn replace(work: &mut UnitOfWork, person: &SignedIn, hash: &str, event: &Event) -> Result<(), Fault> {
    let address = address_of(person)?;
    store::put_credentials(work, person.user, hash).await?;
    store::forget(work, Act::SignIn, &address).await?;
    sessions::store::end_sessions_of(work, person.user).await?;
    factors::store::end_halves(work, person.user).await?;
    reset::store::withdraw(work, person.user).await?;
    work.record_personal(Some(person.user), event).await
}
