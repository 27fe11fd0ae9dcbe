//! A sentence for each refusal of the invitations.

use super::words::Words;
use crate::{
    action_error::{ActionError, Explain, Kind, Said},
    words::span,
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
        let words = Words::here();
        match self {
            Self::AlreadyMember => Said::new("already-member", words.already_member()).at("email"),
            Self::AlreadyInvited => Said::new("already-invited", words.already_invited()).at("email"),
            Self::RoleAboveOwn => Said::new("role-above-own", words.role_above_own())
                .at("role")
                .kind(Kind::NotYours),
            Self::OneOwner => Said::new("one-owner", words.one_owner()).at("role"),
            Self::TooManyPending => Said::new("too-many-pending", words.too_many_pending()).kind(Kind::TooMany),
            Self::SeatLimitReached => Said::new("seat-limit-reached", words.no_seat()).at("email"),
        }
    }
}

impl Explain for ResendRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::NotPending => Said::new("not-pending", words.not_pending()),
            Self::TooSoon => Said::new("too-soon", words.too_soon()).kind(Kind::TooMany),
            Self::RoleAboveOwn => Said::new("role-above-own", words.role_above_own()).kind(Kind::NotYours),
            Self::Replaced => Said::new("replaced", words.replaced()),
        }
    }
}

impl Explain for ChangeOfferRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::NotPending => Said::new("not-pending", words.not_pending()),
            Self::RoleAboveOwn => Said::new("role-above-own", words.role_above_own())
                .at("role")
                .kind(Kind::NotYours),
            Self::OneOwner => Said::new("one-owner", words.one_owner()).at("role"),
            Self::Unchanged => Said::new("unchanged", words.same_role()).at("role"),
        }
    }
}

impl Explain for ReaddressRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::NotPending => Said::new("not-pending", words.not_pending()),
            Self::RoleAboveOwn => Said::new("role-above-own", words.role_above_own()).kind(Kind::NotYours),
            Self::Unchanged => Said::new("unchanged", words.same_address()).at("email"),
            Self::AlreadyMember => Said::new("already-member", words.already_member()).at("email"),
            Self::AlreadyInvited => Said::new("already-invited", words.already_invited_itself()).at("email"),
        }
    }
}

impl Explain for RequestRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match *self {
            Self::Unusable(why) => why.explain(),
            Self::AlreadyYours => Said::new("already-yours", words.already_yours()),
            Self::AlreadyMember => Said::new("already-member", words.you_are_member()),
            Self::AlreadyAsked => Said::new("already-asked", words.already_asked()),
            Self::TooMany { wait } => Said::new("too-many-requests", words.asked_enough(&span(wait))).after(wait),
        }
    }
}

impl Explain for DismissRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::NotOpen => Said::new("not-open", words.decided()),
        }
    }
}

impl Explain for LinkRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::NotPending => Said::new("not-pending", words.not_pending()),
            Self::RoleAboveOwn => Said::new("role-above-own", words.role_above_own()).kind(Kind::NotYours),
            Self::Replaced => Said::new("replaced", words.replaced()),
        }
    }
}

impl Explain for RevokeRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::NotPending => Said::new("not-pending", words.not_pending()),
        }
    }
}

impl Explain for Unusable {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::Unknown => Said::new("invitation-unknown", words.unknown()).kind(Kind::Missing),
            Self::Superseded => Said::new("invitation-superseded", words.superseded()).kind(Kind::Gone),
            Self::Expired => Said::new("invitation-expired", words.link_expired()).kind(Kind::Gone),
            Self::Revoked => Said::new("invitation-revoked", words.taken_back()).kind(Kind::Gone),
            Self::Used => Said::new("invitation-used", words.accepted_before()).kind(Kind::Gone),
            Self::Declined => Said::new("invitation-declined", words.declined_before()).kind(Kind::Gone),
            Self::InviterGone => Said::new("inviter-gone", words.inviter_gone()).kind(Kind::Gone),
            Self::OrganizationAway => Said::new("organization-away", words.organization_away()).kind(Kind::Gone),
            Self::Handed => Said::new("invitation-handed", words.not_mailed()).kind(Kind::NotYours),
        }
    }
}

impl Explain for AcceptRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::Unusable(why) => why.explain(),
            Self::WrongRecipient => Said::new("wrong-recipient", words.wrong_recipient()).kind(Kind::NotYours),
            Self::AlreadyMember => Said::new("already-member", words.you_are_member()),
            Self::SeatLimitReached => Said::new("seat-limit-reached", words.no_seat_for_you()),
        }
    }
}

impl Explain for DeclineRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::Unusable(why) => why.explain(),
            Self::WrongRecipient => Said::new("wrong-recipient", words.wrong_recipient()).kind(Kind::NotYours),
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
