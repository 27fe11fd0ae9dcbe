//! A sentence for each refusal of the accounts.

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
    let says = format!("Too many attempts. Please try again in {}.", words::span(wait));
    Said::new("too-many-attempts", says).after(wait)
}

fn not_open() -> Said {
    Said::new("not-open", "Nobody can sign up here by themselves.").kind(Kind::NotYours)
}

impl Explain for SignUpRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::NotOpen => not_open(),
            Self::TooManyAttempts { wait } => too_many(wait),
            Self::TooManyPeople { wait } => {
                let says = format!(
                    "Many people sign up just now. Please try again in {}.",
                    words::span(wait)
                );
                Said::new("too-many-people", says).after(wait)
            }
        }
    }
}

impl Explain for KnockRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::TooManyAttempts { wait } => {
                let span = words::span(wait);
                let says = format!("Too many attempts from your network. Please try again in {span}.");
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
                Said::new("wrong-credentials", "The e-mail address or the password is not right.").kind(Kind::Input)
            }
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}

impl Explain for ConfirmRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::Unknown => {
                Said::new("unknown-link", "This link is not known. Please sign up again.").kind(Kind::Missing)
            }
            Self::Expired => Said::new("link-expired", "This link has expired. Please sign up again.").kind(Kind::Gone),
            Self::Used => Said::new("link-used", "This link was used before. You can sign in.").kind(Kind::Gone),
            Self::AddressTaken => Said::new(
                "address-taken",
                "This address has an account meanwhile. You can sign in.",
            ),
            Self::NotOpen => not_open(),
            Self::PasswordNeeded => Said::new(
                "password-needed",
                "Please type the password you chose when you signed up.",
            )
            .at("password")
            .kind(Kind::Input),
            Self::WrongPassword => Said::new("wrong-password", "This is not the password chosen at sign-up.")
                .at("password")
                .kind(Kind::Input),
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}

impl Explain for RegisterRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::Closed => Said::new("closed", "No new accounts are made here at the moment.").kind(Kind::NotYours),
            Self::AddressTaken => Said::new(
                "address-taken",
                "This address has an account already. Please sign in instead.",
            ),
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
        match *self {
            Self::Unknown => Said::new(
                "unknown-link",
                "This link was used before, or there is a newer one. Please ask for a new link.",
            )
            .kind(Kind::Missing),
            Self::Expired => {
                Said::new("link-expired", "This link has expired. Please ask for a new link.").kind(Kind::Gone)
            }
        }
    }
}

impl Explain for DeleteAccountRefusal {
    fn explain(&self) -> Said {
        match self {
            Self::WrongPassword => Said::new("wrong-password", "This is not your password.")
                .at("password")
                .kind(Kind::Input),
            Self::TooManyAttempts { wait } => too_many(*wait),
            Self::OwnershipRequired { organizations } => {
                let names: Vec<_> = organizations.iter().map(|owned| &*owned.name).collect();
                Said::new(
                    "ownership-required",
                    format!(
                        "You are the only owner of {}. Transfer the ownership, or delete the organization, first.",
                        names.join(", ")
                    ),
                )
            }
            Self::SuperuserRequired => Said::new(
                "superuser-required",
                "You are the last superuser of this installation. Make somebody else one first.",
            ),
        }
    }
}

impl Explain for ChangePasswordRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::WrongPassword => Said::new("wrong-password", "This is not your present password.")
                .at("present_password")
                .kind(Kind::Input),
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}
