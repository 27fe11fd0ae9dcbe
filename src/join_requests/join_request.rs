//! How a request to join ends, and how somebody who holds a link stands to it.

use crate::kernel::{JoinRequestId, Timestamp};
use serde::{Deserialize, Serialize};

/// How a request ended. One that has not ended waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ending {
    /// The person is, or was, a member by it.
    Approved,
    /// The organization said no.
    Declined,
    /// The person does not ask any more.
    Withdrawn,
    /// The person became a member in another way meanwhile.
    Joined,
}

impl Ending {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Approved, Self::Declined, Self::Withdrawn, Self::Joined];

    /// The word on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
            Self::Joined => "joined",
        }
    }

    /// Reads the word.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ending| ending.as_str() == word)
    }
}

/// How somebody stands to a share link that is not for their addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asking {
    /// They may ask to join.
    Open,
    /// They asked, by this link or another one, and nobody has decided.
    Waiting {
        /// Which request.
        request: JoinRequestId,
        /// When they asked.
        asked_at: Timestamp,
    },
    /// They asked by this link, and it was declined not long ago.
    Declined {
        /// When they may ask again.
        again_at: Timestamp,
    },
    /// The organization asks for a second factor first.
    FactorNeeded,
}
