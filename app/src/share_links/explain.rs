//! A sentence for each refusal of the share links.

use crate::{
    action_error::{Explain, Kind, Said},
    words,
};
use orgs::share_links::{JoinRefusal, MakeRefusal, Shown, SwitchOffRefusal, Unusable, Visitor};

impl Explain for MakeRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::RoleAboveOwn => Said::new("role-above-own", "You cannot offer a role above your own.")
                .at("role")
                .kind(Kind::NotYours),
            Self::NeverOwner => Said::new("never-owner", "Nobody becomes an owner by a link.").at("role"),
            Self::TooMany { wait } => Said::new(
                "too-many-links",
                format!(
                    "So many links were made that the next one has to wait. Please try again in {}.",
                    words::span(*wait)
                ),
            )
            .after(*wait),
        }
    }
}

impl Explain for SwitchOffRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NoneInUse => Said::new("none-in-use", "The link is switched off already."),
        }
    }
}

impl Explain for Unusable {
    fn explain(&self) -> Said {
        match self {
            Self::Unknown => Said::new("share-link-unknown", "There is nothing behind this link.").kind(Kind::Missing),
            Self::SwitchedOff => Said::new(
                "share-link-switched-off",
                "This link was switched off. Please ask for a new one.",
            )
            .kind(Kind::Gone),
            Self::Expired => {
                Said::new("share-link-expired", "This link has ended. Please ask for a new one.").kind(Kind::Gone)
            }
            Self::UsedUp => {
                Said::new("share-link-used-up", "This link is used up. Please ask for a new one.").kind(Kind::Gone)
            }
            Self::MakerGone => Said::new(
                "share-link-maker-gone",
                "Who made this link can no longer invite. Please ask for a new one.",
            )
            .kind(Kind::Gone),
            Self::OrganizationAway => {
                Said::new("organization-away", "This organization is not in use at the moment.").kind(Kind::Gone)
            }
            Self::SeatsTaken => Said::new(
                "seat-limit-reached",
                "Every seat of this organization is taken. Please ask its admins for one.",
            ),
        }
    }
}

impl Explain for JoinRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::Unusable(why) => why.explain(),
            Self::AlreadyMember => Said::new("already-member", "You are a member of this organization already."),
            Self::OtherDomain => {
                Said::new("other-domain", "This link is for addresses of another domain.").kind(Kind::NotYours)
            }
            Self::FactorNeeded => Said::new(
                "factor-needed",
                "This organization asks for two-step sign-in. Please set it up first.",
            )
            .kind(Kind::NotYours),
            Self::Removed => Said::new(
                "removed",
                "You were removed from this organization after the link was made. Please ask for an invitation.",
            )
            .kind(Kind::NotYours),
        }
    }
}

/// The status of the page behind the link: dead links are gone, unknown ones are not found, and who cannot join by it hears 403.
pub fn page_status(shown: Option<&Shown>) -> u16 {
    let Some(shown) = shown else { return 404 };
    match (shown.usable, &shown.visitor) {
        (Err(Unusable::OrganizationAway), _) => 410,
        (_, Visitor::Member) => 200,
        (Err(Unusable::SeatsTaken), _) => 409,
        (Err(_), _) => 410,
        (Ok(()), Visitor::OtherDomain(_) | Visitor::FactorNeeded | Visitor::Removed) => 403,
        (Ok(()), Visitor::SignedOut | Visitor::Welcome(_)) => 200,
    }
}
