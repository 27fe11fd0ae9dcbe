//! Refusals of this slice. No personal data, no text.

use crate::organizations::CreateRefusal;
use serde::{Deserialize, Serialize};

/// Why no founding waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestRefusal {
    /// Visitors sign up first here.
    SignUpFirst,
    /// In this installation only superusers create organizations.
    NotAFounder,
    /// One was asked for with this address a moment ago.
    TooSoon,
}

/// Why a founding cannot be confirmed by anybody (any more).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unusable {
    /// There is none for this token: there never was, or a newer one has replaced it.
    Unknown,
    /// Its time is over.
    Expired,
    /// It was confirmed before.
    Used,
}

/// Why a founding was not confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfirmRefusal {
    /// Nobody can confirm it.
    Unusable(Unusable),
    /// It was asked for with somebody else's address.
    WrongFounder,
    /// The founder may create no organization.
    NotCreated(CreateRefusal),
}
