//! A session that has just begun learns how long it stays, and where it is.
//!
//! Never here: a session that was begun before; what somebody chose then goes on.

use super::{Session, Stay, sessions};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Denial, Never, Outcome},
};

/// Where somebody signs in from, in words that are made for people: what a browser says of itself, and an address, are not kept
/// as they came. Each may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whereabouts {
    /// "Firefox on Linux".
    pub device: String,
    /// "203.0.113.x (IPv4)".
    pub network: String,
}

/// The longest of these words that is kept, in characters.
const LONGEST: usize = 60;

/// Every way in comes by here before the browser is given its token.
pub async fn settle(orgs: &Orgs, session: Session, stay: Stay, from: &Whereabouts) -> Outcome<Session, Never> {
    let digest = session.token.digest();
    let expires_at = match stay {
        Stay::Brief => session.expires_at.min(orgs.now() + orgs.limits().brief_lifetime),
        Stay::Remembered => session.expires_at,
    };
    let from = Whereabouts {
        device: from.device.chars().take(LONGEST).collect(),
        network: from.network.chars().take(LONGEST).collect(),
    };
    let settled = orgs.work(&Caller::Nobody, async |work| -> Outcome<u64, Never> {
        Ok(sessions::store::settle_session(work, &digest, stay == Stay::Brief, expires_at, &from).await?)
    });
    if settled.await? == 0 {
        return Err(Denial::SignedOut.into());
    }
    Ok(Session {
        expires_at,
        stay,
        ..session
    })
}
