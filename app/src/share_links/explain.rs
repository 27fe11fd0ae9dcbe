//! A sentence for each refusal of the share links.

use super::words::Words;
use crate::{
    action_error::{Explain, Kind, Said},
    words::span,
};
use orgs::{
    join_requests::Asking,
    share_links::{JoinRefusal, MakeRefusal, Shown, SwitchOffRefusal, Unusable, Visitor},
};

impl Explain for MakeRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::RoleAboveOwn => Said::new("role-above-own", words.role_above_own())
                .at("role")
                .kind(Kind::NotYours),
            Self::NeverOwner => Said::new("never-owner", words.never_owner()).at("role"),
            Self::TooMany { wait } => Said::new("too-many-links", words.too_many(&span(*wait))).after(*wait),
        }
    }
}

impl Explain for SwitchOffRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::NoneInUse => Said::new("none-in-use", words.off_already()),
        }
    }
}

impl Explain for Unusable {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::Unknown => Said::new("share-link-unknown", words.nothing_behind()).kind(Kind::Missing),
            Self::SwitchedOff => Said::new("share-link-switched-off", words.was_switched_off()).kind(Kind::Gone),
            Self::Expired => Said::new("share-link-expired", words.has_ended()).kind(Kind::Gone),
            Self::UsedUp => Said::new("share-link-used-up", words.is_used_up()).kind(Kind::Gone),
            Self::MakerGone => Said::new("share-link-maker-gone", words.maker_cannot()).kind(Kind::Gone),
            Self::OrganizationAway => Said::new("organization-away", words.organization_away()).kind(Kind::Gone),
            Self::SeatsTaken => Said::new("seat-limit-reached", words.no_seat()),
        }
    }
}

impl Explain for JoinRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::Unusable(why) => why.explain(),
            Self::AlreadyMember => Said::new("already-member", words.you_are_member()),
            Self::OtherDomain => Said::new("other-domain", words.other_domain()).kind(Kind::NotYours),
            Self::FactorNeeded => Said::new("factor-needed", words.two_steps_needed()).kind(Kind::NotYours),
            Self::Removed => Said::new("removed", words.was_removed()).kind(Kind::NotYours),
        }
    }
}

/// The status of the page behind the link: dead links are gone, unknown ones are not found, and who can neither join by it nor ask to
/// hears 403. Whoever has asked sees that, however the link ended.
pub fn page_status(shown: Option<&Shown>, asking: Option<Asking>) -> u16 {
    let Some(shown) = shown else { return 404 };
    match (shown.usable, &shown.visitor) {
        (Err(Unusable::OrganizationAway), _) => 410,
        _ if matches!(asking, Some(Asking::Open | Asking::Waiting { .. })) => 200,
        (_, Visitor::Member) => 200,
        (Err(Unusable::SeatsTaken), _) => 409,
        (Err(_), _) => 410,
        (Ok(()), Visitor::OtherDomain(_) | Visitor::FactorNeeded | Visitor::Removed) => 403,
        (Ok(()), Visitor::SignedOut | Visitor::Welcome(_)) => 200,
    }
}
