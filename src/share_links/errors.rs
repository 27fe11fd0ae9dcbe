//! Refusals of this slice. No personal data, no text.

use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Why no link was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MakeRefusal {
    /// Its role would be above the caller's own.
    RoleAboveOwn,
    /// Nobody becomes an owner by a link.
    NeverOwner,
    /// The organization made so many that it has to wait.
    TooMany {
        /// How long.
        wait: Duration,
    },
}

/// Why nothing was switched off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SwitchOffRefusal {
    /// There is none in use.
    NoneInUse,
}

/// Why nobody joins by a link (any more).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unusable {
    /// There never was one.
    Unknown,
    /// It was switched off, or another took its place.
    SwitchedOff,
    /// Its time is over.
    Expired,
    /// As many came by it as may.
    UsedUp,
    /// Who made it could not offer its role any more.
    MakerGone,
    /// The organization is disabled or deleted.
    OrganizationAway,
    /// Every seat is taken.
    SeatsTaken,
}

/// Why somebody did not join.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JoinRefusal {
    /// Nobody does.
    Unusable(Unusable),
    /// They are a member already.
    AlreadyMember,
    /// None of their verified addresses is of the link's domain.
    OtherDomain,
    /// The organization asks for a second factor, and they have none.
    FactorNeeded,
    /// They were removed after the link was made.
    Removed,
}
