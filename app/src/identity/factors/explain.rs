//! A sentence for each refusal of two-step sign-in.

use super::words::Words;
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
    Said::new("wrong-password", Words::here().not_your_password())
        .at("present_password")
        .kind(Kind::Input)
}

fn not_on() -> Said {
    Said::new("factor-not-on", Words::here().off())
}

/// One text for a wrong, an old and a used one.
fn no_code() -> Said {
    wrong_code(Words::here().not_a_code())
}

impl Explain for SetUpRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::WrongPassword => wrong_password(),
            Self::AlreadyOn => Said::new("factor-on", Words::here().on_already()),
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}

impl Explain for ConfirmFactorRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::NotBegun => Said::new("set-up-over", Words::here().set_up_over()),
            Self::WrongCode => wrong_code(Words::here().not_the_code()),
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}

impl Explain for DisableFactorRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::Needed => Said::new("factor-needed", Words::here().needed_here()),
            Self::NotOn => not_on(),
            Self::WrongPassword => wrong_password(),
            Self::WrongCode => no_code(),
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}

impl Explain for RenewCodesRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::NotOn => not_on(),
            Self::WrongCode => no_code(),
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
            Self::WrongCode => no_code(),
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}

impl Explain for PassRefusal {
    fn explain(&self) -> Said {
        match *self {
            Self::Over => Said::new("sign-in-over", Words::here().sign_in_over()).kind(Kind::Gone),
            Self::WrongCode => no_code(),
            Self::TooManyAttempts { wait } => too_many(wait),
        }
    }
}
