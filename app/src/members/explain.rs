//! A sentence for each refusal of the members.

use crate::action_error::{Explain, Kind, Said};
use orgs::members::{ChangeRoleRefusal, LeaveRefusal, RemoveRefusal};

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

impl Explain for LeaveRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotAMember => Said::new("not-a-member", "You are not a member of this organization."),
            Self::OwnershipRequired => ownership_required(),
        }
    }
}
