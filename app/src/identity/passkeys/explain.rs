//! A sentence for each refusal of passkeys.

use crate::{
    action_error::{Explain, Kind, Said},
    identity::explain::too_many,
};
use orgs::identity::passkeys::{AddPasskeyRefusal, AskPasskeyRefusal, PasskeyRefusal, RemovePasskeyRefusal};

/// Also what whoever has no scripts reads.
fn over() -> Said {
    let says = "This took too long, or your browser runs no scripts, which passkeys need. Please try again.";
    Said::new("passkey-over", says).kind(Kind::Gone)
}

fn not_right() -> Said {
    Said::new("passkey-not-right", "That was not the right answer. Please try again.").kind(Kind::Input)
}

fn enough() -> Said {
    Said::new(
        "passkeys-enough",
        "You have as many passkeys as anybody may. Remove one first.",
    )
}

impl Explain for AskPasskeyRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::TooMany => enough(),
            Self::None => Said::new("no-passkey", "You have no passkey. Please confirm in another way."),
        }
    }
}

impl Explain for AddPasskeyRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::Over => over(),
            Self::NotRight => not_right(),
            Self::AlreadyAdded => Said::new("passkey-added-before", "This passkey was added before."),
            Self::TooMany => enough(),
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}

impl Explain for PasskeyRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::Over => over(),
            Self::Unknown => Said::new(
                "passkey-unknown",
                "This passkey opens nothing here. Perhaps it was removed. Please sign in in another way.",
            )
            .kind(Kind::Input),
            Self::NotRight => not_right(),
            Self::Copied => Said::new(
                "passkey-copied",
                "There may be a copy of this passkey, so we did not let it in. Sign in in another way, and remove it.",
            )
            .kind(Kind::Input),
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}

impl Explain for RemovePasskeyRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::LastWayIn => Said::new(
                "last-way-in",
                "This is your last way in. Add another passkey, or set a password, first.",
            ),
        }
    }
}
