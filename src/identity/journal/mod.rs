//! What the log says of those who come in: by what, who, and whether it was right (ASVS 16.3.1). The request's reference stands
//! beside it, in the span that the process opens around every request.
//!
//! A transaction that met another one is run again, and says it again. Never here: an address, a password, a code, a token; what
//! people or organizations read of themselves (that is an event).

use super::throttle::Act;
use crate::kernel::UserId;

/// What somebody shows to come in.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shown {
    /// A password.
    Password,
    /// A code of the app.
    Code,
    /// A recovery code.
    RecoveryCode,
    /// A passkey.
    Passkey,
    /// What a provider says.
    Provider,
}

/// It was theirs.
pub(super) fn right(shown: Shown, user: UserId) {
    tracing::info!(?shown, %user, "shown and right");
}

/// It was not, or nobody has the address.
pub(super) fn wrong(shown: Shown, user: Option<UserId>) {
    let user = user.map_or_else(|| "nobody".to_owned(), |user| user.to_string());
    tracing::info!(?shown, %user, "shown and wrong");
}

/// Somebody is signed in from now on, by whichever way.
pub(super) fn begun(user: UserId) {
    tracing::info!(%user, "a session begins");
}

/// Somebody has to wait: perhaps a guess after the other.
pub(super) fn too_many(act: Act) {
    tracing::warn!(act = act.as_str(), "too many attempts");
}
