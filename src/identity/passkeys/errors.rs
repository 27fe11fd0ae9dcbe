//! Refusals of passkeys. No personal data, no text.

use crate::kernel::Refusal;
use std::time::Duration;

/// Why nothing was asked of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskPasskeyRefusal {
    /// They have as many as anybody may.
    TooMany,
    /// They have none to ask.
    None,
}
impl Refusal for AskPasskeyRefusal {}

/// Why a passkey was not added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddPasskeyRefusal {
    /// Nothing was asked in this browser lately, or it was answered already.
    Over,
    /// That is no answer to what was asked.
    NotRight,
    /// It is somebody's already.
    AlreadyAdded,
    /// They have as many as anybody may.
    TooMany,
    /// So many answers that the person has to wait.
    TooManyAttempts {
        /// How long.
        wait: Duration,
    },
}
impl Refusal for AddPasskeyRefusal {}

/// Why a passkey opened nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasskeyRefusal {
    /// Nothing was asked in this browser lately, or it was answered already.
    Over,
    /// It belongs to nobody (any more), or to somebody who is deactivated.
    Unknown,
    /// That is no answer to what was asked.
    NotRight,
    /// It counted backwards: there may be a copy of it.
    Copied,
    /// So many answers that the passkey has to wait.
    TooManyAttempts {
        /// How long.
        wait: Duration,
    },
}
impl Refusal for PasskeyRefusal {}

/// Why a passkey was not removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemovePasskeyRefusal {
    /// It is their last way in.
    LastWayIn,
}
impl Refusal for RemovePasskeyRefusal {}
