//! The states of an invitation, and what may become of each.

use serde::{Deserialize, Serialize};

/// Where an invitation stands. What the database calls pending is expired as soon as its time is over: expiry is judged at
/// use, not by a sweeper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Waits for an answer.
    Pending,
    /// The person is, or was, a member by it.
    Accepted,
    /// The person said no.
    Declined,
    /// The organization took it back.
    Revoked,
    /// Its time is over.
    Expired,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Pending,
        Self::Accepted,
        Self::Declined,
        Self::Revoked,
        Self::Expired,
    ];

    /// The word on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Revoked => "revoked",
            Self::Expired => "expired",
        }
    }

    /// Reads the word.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == word)
    }
}

/// How far the newest mail of an invitation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Delivery {
    /// It will be sent.
    Queued,
    /// The mail server took it.
    Sent,
    /// The mail server does not take it; it will be tried again, or was given up.
    Failed,
}

impl Delivery {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Queued, Self::Sent, Self::Failed];

    /// The word on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Failed => "failed",
        }
    }

    /// Reads the word.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|delivery| delivery.as_str() == word)
    }
}

/// Whether somebody was asked, or added. A host chooses: see `InvitationBackend`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Manner {
    /// They accept or decline.
    Asked,
    /// They belong as soon as their address is proved.
    Added,
}

impl Manner {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Asked, Self::Added];

    /// The word on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Added => "added",
        }
    }

    /// Reads the word.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|manner| manner.as_str() == word)
    }
}

/// How somebody who opened an invitation with another account stands to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Asking {
    /// They may ask to be invited by their own address.
    Open,
    /// They did, and nobody has decided.
    Asked,
    /// They did, and the invitation stays as it is.
    Settled,
    /// They are a member, and have nothing to ask for.
    Needless,
}

#[cfg(feature = "ssr")]
pub use deeds::Key;

#[cfg(feature = "ssr")]
mod deeds {
    use super::Manner;
    use crate::{
        invitations::Treatment,
        kernel::{InvitationId, Secret},
    };

    impl Manner {
        /// How an invitation of this treatment comes to be.
        pub(crate) const fn of(treatment: &Treatment) -> Self {
            match treatment {
                Treatment::Add => Self::Added,
                Treatment::Ask | Treatment::Veto(_) => Self::Asked,
            }
        }
    }

    /// What a person has in hand to answer an invitation.
    #[derive(Clone, Debug)]
    pub enum Key {
        /// The token that the mail carried.
        Token(Secret),
        /// Only the invitation's id, which gives no rights: the signed-in person must have the invited address.
        Id(InvitationId),
    }
}
