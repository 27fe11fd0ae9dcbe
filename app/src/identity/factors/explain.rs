//! A sentence for each refusal of two-step sign-in.

use crate::{
    action_error::{Explain, Kind, Said},
    identity::explain::too_many,
};
use orgs::identity::{
    ProveRefusal,
    factors::{ConfirmFactorRefusal, DisableFactorRefusal, PassRefusal, RenewCodesRefusal, SetUpRefusal},
};

fn wrong_code(says: &str) -> Said {
    Said::new("wrong-code", says).at("code").kind(Kind::Input)
}

fn wrong_password() -> Said {
    Said::new("wrong-password", "This is not your password.")
        .at("present_password")
        .kind(Kind::Input)
}

fn not_on() -> Said {
    Said::new("factor-not-on", "Two-step sign-in is off.")
}

/// One text for a wrong, an old and a used one.
const NO_CODE: &str =
    "This code is not right, or was used before. Type the one your app shows now, or another recovery code.";

impl Explain for SetUpRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::WrongPassword => wrong_password(),
            Self::AlreadyOn => Said::new("factor-on", "Two-step sign-in is on already."),
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}

impl Explain for ConfirmFactorRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::NotBegun => Said::new("set-up-over", "This took too long. Please begin again."),
            Self::WrongCode => wrong_code(
                "This is not the code your app shows now. If it stays wrong, see whether the device's clock is right.",
            ),
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}

impl Explain for DisableFactorRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::Needed => Said::new(
                "factor-needed",
                "Nobody comes in here by a password alone. For another phone, ask whoever operates this site.",
            ),
            Self::NotOn => not_on(),
            Self::WrongPassword => wrong_password(),
            Self::WrongCode => wrong_code(NO_CODE),
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}

impl Explain for RenewCodesRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::NotOn => not_on(),
            Self::WrongCode => wrong_code(NO_CODE),
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}

impl Explain for ProveRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::WrongPassword => Said {
                field: Some("password"),
                ..wrong_password()
            },
            Self::WrongCode => wrong_code(NO_CODE),
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}

impl Explain for PassRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::Over => Said::new("sign-in-over", "This took too long. Please sign in again.").kind(Kind::Gone),
            Self::WrongCode => wrong_code(NO_CODE),
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}
