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
    /// Whose it is.
    pub user: SignedIn,
}

/// Starts one with an id that nobody ever held: whatever the browser brought along is not looked at.
pub(super) async fn start(work: &mut UnitOfWork, user: SignedIn) -> Result<Session, Fault> {
    let token = Secret::random()?;
    let expires_at = work.now() + work.orgs().limits().session_lifetime;
    sessions::store::insert_session(work, user.user, &token.digest(), expires_at).await?;
    journal::begun(user.user);
    Ok(Session {
        token,
        expires_at,
        user,
    })
}

/// The same session with another id, proved now; `None` when it is over, or somebody else's.
pub(super) async fn renew(work: &mut UnitOfWork, user: SignedIn, old: &Digest) -> Result<Option<Session>, Fault> {
    let token = Secret::random()?;
    let expires_at = sessions::store::renew_session(work, user.user, old, &token.digest()).await?;
    Ok(expires_at.map(|expires_at| Session {
        token,
        expires_at,
        user,
    }))
}
