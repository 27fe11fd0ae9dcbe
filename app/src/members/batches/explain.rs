//! A sentence for each refusal of many at once, and for each member's reason.

use crate::action_error::{Explain, Kind, Said};
use orgs::members::{
    RestoreRefusal,
    batches::{BeginRefusal, Reason, RetryRefusal, StopRefusal},
};

fn another_underway() -> Said {
    Said::new(
        "batch-underway",
        "Many members are being changed at once here already. Wait until that is done, or stop it.",
    )
}

impl Explain for BeginRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::Nobody => Said::new(
                "nobody",
                "Nobody is left to whom this could be done. Choose members in the list first.",
            ),
            Self::TooMany { most } => Said::new(
                "too-many",
                format!("These are too many: at most {most} at once. Narrow the list by a search or a role."),
            ),
            Self::RoleAboveOwn => Said::new(
                "role-above-own",
                "This role cannot be given to many at once. Owners are made one by one.",
            )
            .kind(Kind::NotYours),
            Self::AnotherUnderway => another_underway(),
        }
    }
}

impl Explain for StopRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotUnderway => Said::new("not-underway", "It has ended already."),
        }
    }
}

impl Explain for RetryRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::AnotherUnderway => another_underway(),
            Self::NothingLeft => Said::new("nothing-left", "Nobody is left to try again with."),
        }
    }
}

/// Why it was not done to one of them.
pub fn reason(reason: &Reason) -> String {
    match reason {
        Reason::NotAMember => "Not a member any more.".to_owned(),
        Reason::RoleAboveOwn => "Their role is above yours.".to_owned(),
        Reason::OwnershipRequired => "They are the owner, and an organization needs one.".to_owned(),
        Reason::OneOwner => RestoreRefusal::OneOwner.explain().says,
        Reason::Over => RestoreRefusal::Over.explain().says,
        Reason::AlreadyMember => RestoreRefusal::AlreadyMember.explain().says,
        Reason::SeatLimitReached => RestoreRefusal::SeatLimitReached.explain().says,
        Reason::NotActive => RestoreRefusal::NotActive.explain().says,
        Reason::NotAllowed => "Whoever began this may not do it any more.".to_owned(),
        Reason::Vetoed(says) => says.clone(),
    }
}
