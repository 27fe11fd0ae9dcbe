//! A sentence for each refusal of the members.

use super::words::Words;
use crate::action_error::{Explain, Kind, Said};
use orgs::members::{ChangeRoleRefusal, LeaveRefusal, RemoveRefusal, RestoreRefusal};

fn not_a_member() -> Said {
    Said::new("not-a-member", Words::here().not_a_member())
}

fn role_above_own() -> Said {
    Said::new("role-above-own", Words::here().role_above_own()).kind(Kind::NotYours)
}

fn ownership_required() -> Said {
    Said::new("ownership-required", Words::here().ownership_required())
}

impl Explain for ChangeRoleRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotAMember => not_a_member(),
            Self::RoleAboveOwn => role_above_own(),
            Self::OwnershipRequired => ownership_required(),
            Self::OneOwner => Said::new("one-owner", Words::here().one_owner()),
            Self::Unchanged => Said::new("unchanged", Words::here().unchanged()),
        }
    }
}

impl Explain for RemoveRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotAMember => not_a_member(),
            Self::RoleAboveOwn => role_above_own(),
            Self::OwnershipRequired => ownership_required(),
        }
    }
}

impl Explain for RestoreRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::Over => Said::new("restore-over", words.restore_over()).kind(Kind::Gone),
            Self::AlreadyMember => Said::new("already-member", words.already_member()),
            Self::RoleAboveOwn => role_above_own(),
            Self::OneOwner => Said::new("one-owner", words.one_owner_by_now()),
            Self::SeatLimitReached => Said::new("seat-limit-reached", words.seat_limit_reached()),
            Self::NotActive => Said::new("not-active", words.not_active()),
        }
    }
}

impl Explain for LeaveRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotAMember => Said::new("not-a-member", Words::here().you_are_no_member()),
            Self::OwnershipRequired => ownership_required(),
        }
    }
}
