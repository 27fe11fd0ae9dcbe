//! A sentence for each refusal of the members.

use crate::action_error::{Explain, Kind, Said};
use orgs::members::{ChangeRoleRefusal, LeaveRefusal, RemoveRefusal, RestoreRefusal};

fn not_a_member() -> Said {
    Said::new("not-a-member", "This person is not a member any more.")
}

fn role_above_own() -> Said {
    Said::new(
        "role-above-own",
        "You cannot change, give or remove a role above your own.",
    )
    .kind(Kind::NotYours)
}

fn ownership_required() -> Said {
    Said::new(
        "ownership-required",
        "An organization needs an owner. Transfer the ownership to another member first, in the settings.",
    )
}

impl Explain for ChangeRoleRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotAMember => not_a_member(),
            Self::RoleAboveOwn => role_above_own(),
            Self::OwnershipRequired => ownership_required(),
            Self::OneOwner => Said::new(
                "one-owner",
                "There is one owner. Transfer the ownership in the settings instead.",
            ),
            Self::Unchanged => Said::new("unchanged", "This is the role already."),
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
        match self {
            Self::Over => Said::new(
                "restore-over",
                "This cannot be undone any more: it was undone already, or too much time has passed.",
            )
            .kind(Kind::Gone),
            Self::AlreadyMember => Said::new("already-member", "This person is a member again already."),
            Self::RoleAboveOwn => role_above_own(),
            Self::OneOwner => Said::new(
                "one-owner",
                "They were an owner, and there is one owner by now. Transfer the ownership in the settings instead.",
            ),
            Self::SeatLimitReached => {
                Said::new("seat-limit-reached", "Every seat of the organization is taken by now.")
            }
            Self::NotActive => Said::new("not-active", "This person has gone, or their account is deactivated."),
        }
    }
}

impl Explain for LeaveRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotAMember => Said::new("not-a-member", "You are not a member of this organization."),
            Self::OwnershipRequired => ownership_required(),
        }
    }
}
