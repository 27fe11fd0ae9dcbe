//! Refusals of this slice. No personal data, no text.

use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Why nobody was invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InviteRefusal {
    /// The person with this address is a member.
    AlreadyMember,
    /// The address has a pending invitation; it can be resent.
    AlreadyInvited,
    /// The offered role is above the caller's own.
    RoleAboveOwn,
    /// The organization has one owner; ownership moves by transfer.
    OneOwner,
    /// So many invitations are pending that no more can be.
    TooManyPending,
    /// Who would be added at once finds every seat taken.
    SeatLimitReached,
}

/// Why an invitation was not sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResendRefusal {
    /// It was accepted, declined or revoked.
    NotPending,
    /// It was sent a moment ago.
    TooSoon,
    /// Its role is above the caller's own.
    RoleAboveOwn,
    /// Meanwhile the address has a newer pending invitation, or is a member's.
    Replaced,
}

/// Why an invitation does not offer another role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeOfferRefusal {
    /// It was accepted, declined or revoked.
    NotPending,
    /// The role, or the one before, is above the caller's own.
    RoleAboveOwn,
    /// The organization has one owner; ownership moves by transfer.
    OneOwner,
    /// It offers that role already.
    Unchanged,
}

/// Why the address of an invitation was not corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReaddressRefusal {
    /// It was accepted, declined or revoked.
    NotPending,
    /// Its role is above the caller's own.
    RoleAboveOwn,
    /// It is this address already; it can be resent.
    Unchanged,
    /// The person with this address is a member.
    AlreadyMember,
    /// The address has a pending invitation of its own.
    AlreadyInvited,
}

/// Why somebody did not ask to be invited by their own address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestRefusal {
    /// Nobody can use it.
    Unusable(Unusable),
    /// It goes to an address of theirs already.
    AlreadyYours,
    /// They are a member already.
    AlreadyMember,
    /// They asked before.
    AlreadyAsked,
    /// They asked so often, or were so many of this invitation, that it has to wait.
    TooMany {
        /// How long.
        wait: Duration,
    },
}

/// Why a request was not dismissed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DismissRefusal {
    /// Nobody asks, or it is settled.
    NotOpen,
}

/// Why no link was made for an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkRefusal {
    /// It was accepted, declined or revoked.
    NotPending,
    /// Its role is above the caller's own.
    RoleAboveOwn,
    /// Meanwhile the address has a newer pending invitation, or is a member's.
    Replaced,
}

/// Why an invitation was not revoked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RevokeRefusal {
    /// It was accepted, declined or revoked before.
    NotPending,
}

/// Why an invitation cannot be used by anybody (any more).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unusable {
    /// There is none for this token.
    Unknown,
    /// A newer mail replaced this link.
    Superseded,
    /// Its time is over.
    Expired,
    /// The organization took it back.
    Revoked,
    /// It was accepted before.
    Used,
    /// It was declined before.
    Declined,
    /// Who invited could not offer this role any more.
    InviterGone,
    /// The organization is disabled or deleted.
    OrganizationAway,
    /// The link was handed over and not mailed, so it does not show that its holder has the address.
    Handed,
}

/// Why an invitation was not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AcceptRefusal {
    /// Nobody can use it.
    Unusable(Unusable),
    /// It is addressed to somebody else.
    WrongRecipient,
    /// The person is a member already.
    AlreadyMember,
    /// Every seat is taken.
    SeatLimitReached,
}

/// Why an invitation was not declined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeclineRefusal {
    /// Nobody can use it.
    Unusable(Unusable),
    /// It is addressed to somebody else.
    WrongRecipient,
}
