//! Refusals of this slice. No text.

use super::Ending;
use crate::share_links::Unusable;
use std::time::Duration;

/// Why somebody cannot ask to join.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskRefusal {
    /// Nobody joins by the link.
    Unusable(Unusable),
    /// They are a member already.
    AlreadyMember,
    /// The link is for them: they join by it, and need not ask.
    Needless,
    /// They were removed after the link was made.
    Removed,
    /// The organization asks for a second factor, and they have none.
    FactorNeeded,
    /// They asked, and nobody has decided.
    AlreadyAsked,
    /// They asked by this link not long ago, and it was declined.
    DeclinedLately {
        /// How long until they may ask again.
        wait: Duration,
    },
    /// They asked so often, or so many asked there, that it has to wait.
    TooMany {
        /// How long.
        wait: Duration,
    },
}

/// Why a request was not withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithdrawRefusal {
    /// It does not wait any more.
    Ended(Ending),
}

/// Why somebody was not let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApproveRefusal {
    /// Somebody was faster.
    AlreadyDecided {
        /// Who, by name: another admin, or whoever asked.
        by: String,
        /// And how.
        how: Ending,
    },
    /// The role would be above the caller's own.
    RoleAboveOwn,
    /// Nobody becomes an owner by asking.
    NeverOwner,
    /// Every seat is taken.
    SeatLimitReached,
    /// They are a member already.
    AlreadyMember,
    /// They are deactivated.
    NotActive,
    /// The organization asks for a second factor, and they have none (any more).
    FactorNeeded,
}

/// Why a request was not declined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeclineRefusal {
    /// Somebody was faster.
    AlreadyDecided {
        /// Who, by name: another admin, or whoever asked.
        by: String,
        /// And how.
        how: Ending,
    },
}
