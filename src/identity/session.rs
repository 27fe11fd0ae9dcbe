//! What a browser holds while somebody is signed in.

use super::{journal, sessions};
use crate::{
    access::SignedIn,
    kernel::{Digest, Fault, Secret, Timestamp},
    work::UnitOfWork,
};

/// A new session. The token goes into a cookie and exists nowhere else in readable form.
#[derive(Clone, Debug)]
pub struct Session {
    /// For the cookie.
    pub token: Secret,
    /// When it ends at the latest; earlier if it is not used.
    pub expires_at: Timestamp,
    /// How long its browser keeps it.
    pub stay: Stay,
    /// Whose it is.
    pub user: SignedIn,
}

/// How long somebody stays signed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stay {
    /// Until the browser is closed, or hours without use.
    #[default]
    Brief,
    /// For weeks, because they asked for it.
    Remembered,
}

impl Stay {
    /// From the database's flag.
    pub(super) const fn of(brief: bool) -> Self {
        if brief { Self::Brief } else { Self::Remembered }
    }
}

/// Starts one with an id that nobody ever held: whatever the browser brought along is not looked at. It is remembered, until
/// [`super::settle`] says otherwise.
pub(super) async fn start(work: &mut UnitOfWork, user: SignedIn) -> Result<Session, Fault> {
    let token = Secret::random()?;
    let expires_at = work.now() + work.orgs().limits().session_lifetime;
    sessions::store::insert_session(work, user.user, &token.digest(), expires_at).await?;
    journal::begun(user.user);
    Ok(Session {
        token,
        expires_at,
        stay: Stay::Remembered,
        user,
    })
}

/// The same session with another id, proved now; `None` when it is over, or somebody else's.
pub(super) async fn renew(work: &mut UnitOfWork, user: SignedIn, old: &Digest) -> Result<Option<Session>, Fault> {
    let token = Secret::random()?;
    let renewed = sessions::store::renew_session(work, user.user, old, &token.digest()).await?;
    Ok(renewed.map(|(expires_at, brief)| same(user, token, expires_at, Stay::of(brief))))
}

/// A session that goes on under another id.
pub(super) const fn same(user: SignedIn, token: Secret, expires_at: Timestamp, stay: Stay) -> Session {
    Session {
        token,
        expires_at,
        stay,
        user,
    }
}
