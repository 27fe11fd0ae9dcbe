//! A sentence for each refusal of many at once, and for each member's reason.

use super::words::Words;
use crate::action_error::{Explain, Kind, Said};
use orgs::members::{
    RestoreRefusal,
    batches::{BeginRefusal, Reason, RetryRefusal, StopRefusal},
};

fn another_underway() -> Said {
    Said::new("batch-underway", Words::here().another_underway())
}

impl Explain for BeginRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::Nobody => Said::new("nobody", words.nobody()),
            Self::TooMany { most } => Said::new("too-many", words.too_many(*most)),
            Self::RoleAboveOwn => Said::new("role-above-own", words.role_above_own()).kind(Kind::NotYours),
            Self::AnotherUnderway => another_underway(),
        }
    }
}

impl Explain for StopRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotUnderway => Said::new("not-underway", Words::here().ended_already()),
        }
    }
}

impl Explain for RetryRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::AnotherUnderway => another_underway(),
            Self::NothingLeft => Said::new("nothing-left", Words::here().nothing_left()),
        }
    }
}

/// Why it was not done to one of them.
pub fn reason(reason: &Reason) -> String {
    let words = Words::here();
    match reason {
        Reason::NotAMember => words.not_a_member().to_owned(),
        Reason::RoleAboveOwn => words.their_role_is_above().to_owned(),
        Reason::OwnershipRequired => words.they_are_the_owner().to_owned(),
        Reason::OneOwner => RestoreRefusal::OneOwner.explain().says,
        Reason::Over => RestoreRefusal::Over.explain().says,
        Reason::AlreadyMember => RestoreRefusal::AlreadyMember.explain().says,
        Reason::SeatLimitReached => RestoreRefusal::SeatLimitReached.explain().says,
        Reason::NotActive => RestoreRefusal::NotActive.explain().says,
        Reason::NotAllowed => words.not_allowed().to_owned(),
        Reason::Vetoed(says) => says.clone(),
    }
}
