//! A sentence for each refusal of the requests to join.

use super::words::Words;
use crate::{
    action_error::{ActionError, Explain, Kind, Said},
    words::span,
};
use orgs::{
    join_requests::{ApproveRefusal, AskRefusal, DeclineRefusal, Ending, WithdrawRefusal},
    kernel::Secret,
    share_links::Unusable,
};

impl Explain for AskRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match *self {
            Self::Unusable(why) => why.explain(),
            Self::AlreadyMember => Said::new("already-member", words.you_are_member()),
            Self::Needless => Said::new("needless", words.you_can_join()),
            Self::Removed => Said::new("removed", words.was_removed()).kind(Kind::NotYours),
            Self::FactorNeeded => Said::new("factor-needed", words.two_steps_needed()).kind(Kind::NotYours),
            Self::AlreadyAsked => Said::new("already-asked", words.already_asked()),
            Self::DeclinedLately { wait } => {
                Said::new("declined-lately", words.was_declined_lately(&span(wait))).after(wait)
            }
            Self::TooMany { wait } => Said::new("too-many-requests", words.asked_enough(&span(wait))).after(wait),
        }
    }
}

impl Explain for WithdrawRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::Ended(Ending::Approved | Ending::Joined) => Said::new("already-approved", words.they_let_you_in()),
            Self::Ended(Ending::Declined) => Said::new("already-declined", words.they_declined()),
            Self::Ended(Ending::Withdrawn) => Said::new("already-withdrawn", words.withdrawn_before()),
        }
    }
}

impl Explain for ApproveRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::AlreadyDecided { by, how } => already_decided(words, by, *how),
            Self::RoleAboveOwn => Said::new("role-above-own", words.role_above_own())
                .at("role")
                .kind(Kind::NotYours),
            Self::NeverOwner => Said::new("never-owner", words.never_owner()).at("role"),
            Self::SeatLimitReached => Said::new("seat-limit-reached", words.no_seat()),
            Self::AlreadyMember => Said::new("already-member", words.they_are_member()),
            Self::NotActive => Said::new("not-active", words.not_active()),
            Self::FactorNeeded => Said::new("factor-needed", words.they_need_two_steps()),
        }
    }
}

impl Explain for DeclineRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::AlreadyDecided { by, how } => already_decided(Words::here(), by, *how),
        }
    }
}

/// Whoever comes second sees who was first, and how they decided.
fn already_decided(words: Words, by: &str, how: Ending) -> Said {
    let says = match how {
        Ending::Approved => words.approved_by(by),
        Ending::Declined => words.declined_by(by),
        Ending::Withdrawn => words.withdrawn_by(by),
        Ending::Joined => words.joined_otherwise(by),
    };
    Said::new("already-decided", says)
}

/// The token that the visitor has in hand. What is none is an unknown link.
pub fn token(token: &str) -> Result<Secret, ActionError> {
    Secret::parse(token).ok_or_else(|| Unusable::Unknown.explain().into())
}
