//! A sentence for each refusal of passkeys.

use super::words::Words;
use crate::{
    action_error::{Explain, Kind, Said},
    identity::explain::too_many,
};
use orgs::identity::passkeys::{AddPasskeyRefusal, AskPasskeyRefusal, PasskeyRefusal, RemovePasskeyRefusal};

/// Also what whoever has no scripts reads.
fn over() -> Said {
    Said::new("passkey-over", Words::here().over()).kind(Kind::Gone)
}

fn not_right() -> Said {
    Said::new("passkey-not-right", Words::here().not_right()).kind(Kind::Input)
}

fn enough() -> Said {
    Said::new("passkeys-enough", Words::here().enough())
}

impl Explain for AskPasskeyRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::TooMany => enough(),
            Self::None => Said::new("no-passkey", Words::here().have_none()),
        }
    }
}

impl Explain for AddPasskeyRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::Over => over(),
            Self::NotRight => not_right(),
            Self::AlreadyAdded => Said::new("passkey-added-before", Words::here().added_before()),
            Self::TooMany => enough(),
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}

impl Explain for PasskeyRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::Over => over(),
            Self::Unknown => Said::new("passkey-unknown", Words::here().unknown()).kind(Kind::Input),
            Self::NotRight => not_right(),
            Self::Copied => Said::new("passkey-copied", Words::here().copied()).kind(Kind::Input),
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}

impl Explain for RemovePasskeyRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::LastWayIn => Said::new("last-way-in", Words::here().last_way_in()),
        }
    }
}
