//! What a new password means, whichever way it came: for links and for people who are signed in.
//!
//! Never here: a proof that somebody may choose it.

use super::{Session, reset, session, store};
use crate::{access::SignedIn, events::Event, kernel::Fault, work::UnitOfWork};

/// Keeps the hash, ends every session and every link of the person, and begins a new session for the browser that asks.
pub(super) async fn replace(
    work: &mut UnitOfWork,
    person: SignedIn,
    hash: &str,
    event: &Event,
) -> Result<Session, Fault> {
    store::put_credentials(work, person.user, hash).await?;
    store::end_sessions_of(work, person.user).await?;
    reset::store::withdraw(work, person.user).await?;
    work.record_personal(Some(person.user), event).await?;
    session::start(work, person).await
}
