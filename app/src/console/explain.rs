//! A sentence for each refusal of the console.

use super::words::Words;
use crate::{
    action_error::{Explain, Kind, Said},
    words::span,
};
use orgs::{
    console::{ActivateRefusal, AppointOwnerRefusal, DeactivateRefusal},
    identity::{ActAsRefusal, ResendSignUpRefusal, SendResetRefusal},
    users::AppointRefusal,
};

fn nothing_to_do(words: Words) -> Said {
    Said::new("nothing-to-do", words.nothing_to_do())
}

impl Explain for DeactivateRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::NothingToDo => nothing_to_do(words),
            Self::Yourself => Said::new("yourself", words.not_yourself()),
            Self::OwnershipRequired { organizations } => Said::new(
                "ownership-required",
                words.ownership_required(&organizations.join(", ")),
            ),
        }
    }
}

impl Explain for ActivateRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::NothingToDo => nothing_to_do(words),
        }
    }
}

impl Explain for AppointRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::UnknownUser => Said::new("unknown-user", words.only_active()),
            Self::NothingToDo => nothing_to_do(words),
            Self::SuperuserRequired => Said::new("superuser-required", words.superuser_required()),
        }
    }
}

impl Explain for AppointOwnerRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::UnknownUser => Said::new("unknown-user", words.unknown_user())
                .at("email")
                .kind(Kind::Input),
            Self::AlreadyOwner => Said::new("already-owner", words.already_owner()).at("email"),
            Self::SeatLimitReached => Said::new("seat-limit-reached", words.no_seat()).at("email"),
            Self::SupportRefused => Said::new("support-refused", words.support_refused()),
        }
    }
}

impl Explain for ActAsRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match *self {
            Self::NotActive => Said::new("not-active", words.not_as_them()),
            Self::Superuser => Said::new("superuser", words.not_as_superuser()),
            Self::TooManyAttempts { wait } => {
                Said::new("too-many-attempts", words.too_often(&span(wait))).kind(Kind::TooMany)
            }
        }
    }
}

impl Explain for SendResetRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::NotActive => Said::new("not-active", words.no_link()),
        }
    }
}

impl Explain for ResendSignUpRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::NotWaiting => Said::new("not-waiting", words.not_waiting()),
        }
    }
}
