//! When a member was there last. Who may know: see `told`.
//!
//! The day, in UTC, on which they last opened the organization or changed something in it, by themselves: not by a page that looks
//! after itself, a batch that goes on without them, or an operator who acts as them. Nothing finer is kept: a day is what helps to
//! find accounts that nobody uses, and what can be written once a day instead of once a request; hours would only tell when somebody works.

use crate::kernel::Timestamp;

/// When a member was there last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LastActive {
    /// Not once since it is noted.
    Never,
    /// On the day that begins at this instant, in UTC.
    On(Timestamp),
}

impl LastActive {
    /// The day, if there is one.
    pub const fn day(self) -> Option<Timestamp> {
        match self {
            Self::Never => None,
            Self::On(day) => Some(day),
        }
    }
}

impl From<Option<Timestamp>> for LastActive {
    fn from(day: Option<Timestamp>) -> Self {
        day.map_or(Self::Never, Self::On)
    }
}
