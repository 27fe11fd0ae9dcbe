//! A sentence for each refusal of the accounts.

use super::words::Words;
use crate::{
    action_error::{Explain, Kind, Said},
    words,
};
use orgs::identity::{
    ChangePasswordRefusal, ConfirmRefusal, DeleteAccountRefusal, KnockRefusal, RegisterRefusal, RequestResetRefusal,
    ResetRefusal, SignInRefusal, SignUpRefusal,
};
use std::time::Duration;

pub(super) fn too_many(wait: Duration) -> Said {
    let says = Words::here().too_many(&words::span(wait));
    Said::new("too-many-attempts", says).after(wait)
}

fn not_open() -> Said {
    Said::new("not-open", Words::here().not_open()).kind(Kind::NotYours)
}

impl Explain for SignUpRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::NotOpen => not_open(),
            Self::TooManyAttempts { wait } => too_many(wait),
            Self::TooManyPeople { wait } => {
                let says = Words::here().too_many_people(&words::span(wait));
                Said::new("too-many-people", says).after(wait)
            }
        }
    }
}

impl Explain for KnockRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::TooManyAttempts { wait } => {
                let says = Words::here().too_many_near(&words::span(wait));
                Said::new("too-many-attempts", says).after(wait)
            }
        }
    }
}

impl Explain for SignInRefusal {
    fn explain(&self) -> Said {
        match *self {
            // One text for an unknown address and a wrong password.
            Self::WrongCredentials => {
                Said::new("wrong-credentials", Words::here().wrong_credentials()).kind(Kind::Input)
            }
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}

impl Explain for ConfirmRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match *self {
            Self::Unknown => Said::new("unknown-link", words.unknown_sign_up()).kind(Kind::Missing),
            Self::Expired => Said::new("link-expired", words.expired_sign_up()).kind(Kind::Gone),
            Self::Used => Said::new("link-used", words.used_sign_up()).kind(Kind::Gone),
            Self::AddressTaken => Said::new("address-taken", words.taken_meanwhile()),
            Self::NotOpen => not_open(),
            Self::PasswordNeeded => Said::new("password-needed", words.password_needed())
                .at("password")
                .kind(Kind::Input),
            Self::WrongPassword => Said::new("wrong-password", words.not_the_chosen())
                .at("password")
                .kind(Kind::Input),
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}

impl Explain for RegisterRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match *self {
            Self::Closed => Said::new("closed", words.no_new_accounts()).kind(Kind::NotYours),
            Self::AddressTaken => Said::new("address-taken", words.taken_already()),
        }
    }
}

impl Explain for RequestResetRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}

impl Explain for ResetRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match *self {
            Self::Unknown => Said::new("unknown-link", words.unknown_reset()).kind(Kind::Missing),
            Self::Expired => Said::new("link-expired", words.expired_reset()).kind(Kind::Gone),
        }
    }
}

impl Explain for DeleteAccountRefusal {
    fn explain(&self) -> Said {
        let words = Words::here();
        match self {
            Self::WrongPassword => Said::new("wrong-password", words.not_your_password())
                .at("password")
                .kind(Kind::Input),
            Self::TooManyAttempts { wait } => too_many(*wait),
            Self::OwnershipRequired { organizations } => {
                let names: Vec<_> = organizations.iter().map(|owned| &*owned.name).collect();
                Said::new("ownership-required", words.owner_of(&names.join(", ")))
            }
            Self::SuperuserRequired => Said::new("superuser-required", words.last_superuser()),
        }
    }
}

impl Explain for ChangePasswordRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::WrongPassword => Said::new("wrong-password", Words::here().not_your_present())
                .at("present_password")
                .kind(Kind::Input),
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}
