//! Somebody has shown who they are, and comes in: at once, or after a code.

use super::store;
use crate::{
    access::SignedIn,
    identity::{Session, session},
    kernel::{Fault, Secret, Timestamp},
    work::UnitOfWork,
};

/// What a right password opens.
#[derive(Clone, Debug)]
pub enum Entrance {
    /// Everything.
    Open(Session),
    /// The page that asks for a code, and nothing else.
    CodeNeeded(HalfSignIn),
}

impl Entrance {
    /// The session, if it is one.
    pub fn session(self) -> Option<Session> {
        match self {
            Self::Open(session) => Some(session),
            Self::CodeNeeded(_) => None,
        }
    }

    /// The half of a sign-in, if it is one.
    pub fn half(self) -> Option<HalfSignIn> {
        match self {
            Self::Open(_) => None,
            Self::CodeNeeded(half) => Some(half),
        }
    }
}

/// A sign-in that waits for its code. The token goes into a cookie of its own and exists nowhere else in readable form.
#[derive(Clone, Debug)]
pub struct HalfSignIn {
    /// For the cookie.
    pub token: Secret,
    /// When the password has to be typed again.
    pub expires_at: Timestamp,
}

/// The one way in for people who exist already and have shown one factor; a passkey is two. The caller holds their credentials, so that no factor is confirmed meanwhile.
pub(in crate::identity) async fn enter(work: &mut UnitOfWork, person: SignedIn) -> Result<Entrance, Fault> {
    if !store::is_on(work.db(), person.user).await? {
        return Ok(Entrance::Open(session::start(work, person).await?));
    }
    let token = Secret::random()?;
    let expires_at = work.now() + work.orgs().limits().half_sign_in;
    store::begin_half(work, person.user, &token.digest(), expires_at).await?;
    Ok(Entrance::CodeNeeded(HalfSignIn { token, expires_at }))
}
