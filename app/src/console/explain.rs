//! A sentence for each refusal of the console.

use crate::{
    action_error::{Explain, Kind, Said},
    words,
};
use orgs::{
    console::{ActivateRefusal, AppointOwnerRefusal, DeactivateRefusal},
    identity::{ActAsRefusal, ResendSignUpRefusal, SendResetRefusal},
    users::AppointRefusal,
};

fn nothing_to_do() -> Said {
    Said::new("nothing-to-do", "It is so already, or somebody was faster.")
}

impl Explain for DeactivateRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NothingToDo => nothing_to_do(),
            Self::Yourself => Said::new("yourself", "You cannot deactivate yourself. Another superuser can."),
            Self::OwnershipRequired { organizations } => Said::new(
                "ownership-required",
                format!(
                    "No active owner would be left in: {}. Give each of them another owner first.",
                    organizations.join(", ")
                ),
            ),
        }
    }
}

impl Explain for ActivateRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NothingToDo => nothing_to_do(),
        }
    }
}

impl Explain for AppointRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::UnknownUser => Said::new("unknown-user", "Only an active person can become a superuser."),
            Self::NothingToDo => nothing_to_do(),
            Self::SuperuserRequired => Said::new(
                "superuser-required",
                "An installation needs a superuser. Make somebody else one first.",
            ),
        }
    }
}

impl Explain for AppointOwnerRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::UnknownUser => Said::new("unknown-user", "No active person has this address.")
                .at("email")
                .kind(Kind::Input),
            Self::AlreadyOwner => Said::new("already-owner", "This person is its owner already.").at("email"),
            Self::SeatLimitReached => Said::new(
                "seat-limit-reached",
                "This person is not a member, and every seat is taken.",
            )
            .at("email"),
            Self::SupportRefused => Said::new(
                "support-refused",
                "This organization lets no operator in, and has an owner who can hand it over.",
            ),
        }
    }
}

impl Explain for ActAsRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::NotActive => Said::new("not-active", "This person is deactivated. Nobody acts as them."),
            Self::Superuser => Said::new(
                "superuser",
                "This person is a superuser as well. Nobody acts as a superuser.",
            ),
            Self::TooManyAttempts { wait } => Said::new(
                "too-many-attempts",
                format!(
                    "You did this often just now. Please try again in {}.",
                    words::span(wait)
                ),
            )
            .kind(Kind::TooMany),
        }
    }
}

impl Explain for SendResetRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotActive => Said::new("not-active", "This person is deactivated, and can get no link."),
        }
    }
}

impl Explain for ResendSignUpRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::NotWaiting => Said::new("not-waiting", "This sign-up is confirmed, or its time is over."),
        }
    }
}
