//! What the log says of those who come in: by what, who, and whether it was right (ASVS 16.3.1). The request's reference stands
//! beside it, in the span that the process opens around every request.
//!
//! A transaction that met another one is run again, and says it again. Each line is counted as well ([`tallies`]). Never here: an
//! address, a password, a code, a token; what people or organizations read of themselves (that is an event).

mod tallies;

pub use tallies::{ShownSoFar, Tallies, tallies};

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

impl Shown {
    /// In the order of their declaration.
    const ALL: [Self; 5] = [
        Self::Password,
        Self::Code,
        Self::RecoveryCode,
        Self::Passkey,
        Self::Provider,
    ];

    /// The word for whoever counts.
    const fn as_str(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Code => "code",
            Self::RecoveryCode => "recovery-code",
            Self::Passkey => "passkey",
            Self::Provider => "provider",
        }
    }
}

/// It was theirs.
pub(super) fn right(shown: Shown, user: UserId) {
    tallies::RIGHT[shown as usize].one();
    tracing::info!(?shown, %user, "shown and right");
}

/// It was not, or nobody has the address.
pub(super) fn wrong(shown: Shown, user: Option<UserId>) {
    tallies::WRONG[shown as usize].one();
    let user = user.map_or_else(|| "nobody".to_owned(), |user| user.to_string());
    tracing::info!(?shown, %user, "shown and wrong");
}

/// Somebody is signed in from now on, by whichever way.
pub(super) fn begun(user: UserId) {
    tallies::BEGUN.one();
    tracing::info!(%user, "a session begins");
}

/// Somebody has to wait: perhaps a guess after the other.
pub(super) fn too_many(act: Act) {
    tallies::TOO_MANY[act as usize].one();
    tracing::warn!(act = act.as_str(), "too many attempts");
}
