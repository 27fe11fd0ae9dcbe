//! A sentence for each refusal of the invitations.

use crate::{
    action_error::{ActionError, Explain, Kind, Said},
    words,
};
use orgs::{
    invitations::{
        AcceptRefusal, ChangeOfferRefusal, DeclineRefusal, DismissRefusal, InviteRefusal, Key, LinkRefusal,
        ReaddressRefusal, RequestRefusal, ResendRefusal, RevokeRefusal, Shown, Unusable,
    },
    kernel::Secret,
};

impl Explain for InviteRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::AlreadyMember => {
                Said::new("already-member", "The person with this address is a member already.").at("email")
            }
            Self::AlreadyInvited => Said::new(
                "already-invited",
                "This address is invited already. You can resend that invitation.",
            )
            .at("email"),
            Self::RoleAboveOwn => Said::new("role-above-own", "You cannot offer a role above your own.")
                .at("role")
                .kind(Kind::NotYours),
            Self::OneOwner => Said::new(
                "one-owner",
                "There is one owner; ownership is transferred in the settings.",
            )
            .at("role"),
            Self::TooManyPending => Said::new(
                "too-many-pending",
                "Too many invitations are waiting for an answer. Revoke some first.",
            )
            .kind(Kind::TooMany),
            Self::SeatLimitReached => {
                Said::new("seat-limit-reached", "Every seat of this organization is taken.").at("email")
            }
        }
    }
}

const NOT_PENDING: &str = "This invitation was answered or revoked meanwhile.";

impl Explain for ResendRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotPending => Said::new("not-pending", NOT_PENDING),
            Self::TooSoon => Said::new(
                "too-soon",
                "This invitation was sent a moment ago. Please wait a little.",
            )
            .kind(Kind::TooMany),
            Self::RoleAboveOwn => {
                Said::new("role-above-own", "You cannot offer a role above your own.").kind(Kind::NotYours)
            }
            Self::Replaced => Said::new("replaced", "This address has a newer invitation, or is a member's."),
        }
    }
}

impl Explain for ChangeOfferRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotPending => Said::new("not-pending", NOT_PENDING),
            Self::RoleAboveOwn => Said::new("role-above-own", "You cannot offer a role above your own.")
                .at("role")
                .kind(Kind::NotYours),
            Self::OneOwner => Said::new(
                "one-owner",
                "There is one owner; ownership is transferred in the settings.",
            )
            .at("role"),
            Self::Unchanged => Said::new("unchanged", "The invitation offers this role already.").at("role"),
        }
    }
}

impl Explain for ReaddressRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotPending => Said::new("not-pending", NOT_PENDING),
            Self::RoleAboveOwn => {
                Said::new("role-above-own", "You cannot offer a role above your own.").kind(Kind::NotYours)
            }
            Self::Unchanged => Said::new(
                "unchanged",
                "The invitation goes to this address already. You can resend it.",
            )
            .at("email"),
            Self::AlreadyMember => {
                Said::new("already-member", "The person with this address is a member already.").at("email")
            }
            Self::AlreadyInvited => {
                Said::new("already-invited", "This address has an invitation of its own already.").at("email")
            }
        }
    }
}

impl Explain for RequestRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::Unusable(why) => why.explain(),
            Self::AlreadyYours => Said::new(
                "already-yours",
                "This invitation is for an address of yours. You can accept it.",
            ),
            Self::AlreadyMember => Said::new("already-member", "You are a member of this organization already."),
            Self::AlreadyAsked => Said::new("already-asked", "You have asked already. There is nothing more to do."),
            Self::TooMany { wait } => Said::new(
                "too-many-requests",
                format!(
                    "Enough was asked for today. Please try again in {}, or write to them yourself.",
                    words::span(wait)
                ),
            )
            .after(wait),
        }
    }
}

impl Explain for DismissRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotOpen => Said::new("not-open", "Somebody has decided about this already."),
        }
    }
}

impl Explain for LinkRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotPending => Said::new("not-pending", NOT_PENDING),
            Self::RoleAboveOwn => {
                Said::new("role-above-own", "You cannot offer a role above your own.").kind(Kind::NotYours)
            }
            Self::Replaced => Said::new("replaced", "This address has a newer invitation, or is a member's."),
        }
    }
}

impl Explain for RevokeRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotPending => Said::new("not-pending", NOT_PENDING),
        }
    }
}

impl Explain for Unusable {
    fn explain(&self) -> Said {
        match self {
            Self::Unknown => {
                Said::new("invitation-unknown", "There is no invitation behind this link.").kind(Kind::Missing)
            }
            Self::Superseded => Said::new(
                "invitation-superseded",
                "A newer link replaced this one. Please use that.",
            )
            .kind(Kind::Gone),
            Self::Expired => Said::new(
                "invitation-expired",
                "This invitation has expired. Please ask for a new one.",
            )
            .kind(Kind::Gone),
            Self::Revoked => Said::new("invitation-revoked", "This invitation was taken back.").kind(Kind::Gone),
            Self::Used => Said::new("invitation-used", "This invitation was accepted before.").kind(Kind::Gone),
            Self::Declined => Said::new("invitation-declined", "This invitation was declined before.").kind(Kind::Gone),
            Self::InviterGone => Said::new(
                "inviter-gone",
                "Who invited you can no longer offer this role. Please ask for a new invitation.",
            )
            .kind(Kind::Gone),
            Self::OrganizationAway => {
                Said::new("organization-away", "This organization is not in use at the moment.").kind(Kind::Gone)
            }
            Self::Handed => Said::new(
                "invitation-handed",
                "This link was not mailed to the invited address. Sign up with that address, then come back.",
            )
            .kind(Kind::NotYours),
        }
    }
}

const WRONG_RECIPIENT: &str = "This invitation is addressed to somebody else. Sign in with the invited address.";

impl Explain for AcceptRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::Unusable(why) => why.explain(),
            Self::WrongRecipient => Said::new("wrong-recipient", WRONG_RECIPIENT).kind(Kind::NotYours),
            Self::AlreadyMember => Said::new("already-member", "You are a member of this organization already."),
            Self::SeatLimitReached => Said::new(
                "seat-limit-reached",
                "Every seat of this organization is taken. Please ask its admins for one.",
            ),
        }
    }
}

impl Explain for DeclineRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::Unusable(why) => why.explain(),
            Self::WrongRecipient => Said::new("wrong-recipient", WRONG_RECIPIENT).kind(Kind::NotYours),
        }
    }
}

/// What the visitor has in hand. Neither a token nor an id is an unknown invitation.
pub fn key(token: &str, invitation: &str) -> Result<Key, ActionError> {
    let by_id = || invitation.parse().ok().map(Key::Id);
    Secret::parse(token)
        .map(Key::Token)
        .or_else(by_id)
        .ok_or_else(|| Unusable::Unknown.explain().into())
}

/// The token that the visitor has in hand. What is none is an unknown invitation.
pub fn token(token: &str) -> Result<Secret, ActionError> {
    Secret::parse(token).ok_or_else(|| Unusable::Unknown.explain().into())
}

/// The status of the page behind the link: dead links are gone, unknown ones are not found.
pub fn page_status(shown: Option<&Shown>) -> u16 {
    match shown.map(|shown| shown.usable) {
        None => 404,
        Some(Ok(())) => 200,
        Some(Err(_)) => 410,
    }
}
