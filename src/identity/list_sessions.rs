//! Where somebody is signed in.

use super::{
    Stay, Whereabouts,
    sessions::{self, store::Idle},
};
use crate::{
    Orgs,
    access::{Caller, Matter},
    kernel::{Digest, Never, Outcome, Secret, Timestamp},
};

/// One browser's session, as its person sees it. Never the token: that is the browser's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenSession {
    /// Names it, and opens nothing.
    pub key: Digest,
    /// When somebody signed in.
    pub created_at: Timestamp,
    /// When it was used last, within some minutes.
    pub seen_at: Timestamp,
    /// How long it stays.
    pub stay: Stay,
    /// Where it was begun.
    pub from: Whereabouts,
    /// Whose browser it is.
    pub place: Place,
}

/// Which browser a session belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The one that asks.
    Here,
    /// Any other.
    Elsewhere,
}

/// The caller's sessions that still open something, the one used last first; a hundred at most. `session` is the one they ask
/// with.
pub async fn list_sessions(orgs: &Orgs, caller: &Caller, session: &Secret) -> Outcome<Vec<OpenSession>, Never> {
    let person = caller.own(Matter::Sessions)?;
    let (now, here) = (orgs.now(), session.digest());
    let rows =
        sessions::store::sessions_of(&mut orgs.database().read().await?, person.user, now, Idle::now(orgs)).await?;
    let sessions = rows.into_iter().map(|row| OpenSession {
        place: if row.digest == here {
            Place::Here
        } else {
            Place::Elsewhere
        },
        key: row.digest,
        created_at: row.created_at,
        seen_at: row.seen_at,
        stay: Stay::of(row.brief),
        from: Whereabouts {
            device: row.device,
            network: row.network,
        },
    });
    Ok(sessions.collect())
}
