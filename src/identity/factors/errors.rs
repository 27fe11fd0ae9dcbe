//! Refusals of the second factors. No personal data, no text.

use crate::kernel::Refusal;
use std::time::Duration;

/// Why no factor was begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetUpRefusal {
    /// That is not their password.
    WrongPassword,
    /// They have one already.
    AlreadyOn,
    /// So many wrong passwords that the address has to wait.
    TooManyAttempts {
        /// How long.
        wait: Duration,
    },
}
impl Refusal for SetUpRefusal {}

/// Why a factor was not confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfirmFactorRefusal {
    /// There is no set-up, or none any more.
    NotBegun,
    /// That is not the app's present code.
    WrongCode,
    /// So many wrong codes that the person has to wait.
    TooManyAttempts {
        /// How long.
        wait: Duration,
    },
}
impl Refusal for ConfirmFactorRefusal {}

/// Why a factor was not taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DisableFactorRefusal {
    /// The installation asks them for one.
    Needed,
    /// They have none.
    NotOn,
    /// That is not their password.
    WrongPassword,
    /// That is no code, or it was used.
    WrongCode,
    /// So many wrong ones that the person has to wait.
    TooManyAttempts {
        /// How long.
        wait: Duration,
    },
}
impl Refusal for DisableFactorRefusal {}

/// Why there are no new recovery codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RenewCodesRefusal {
    /// They have no factor.
    NotOn,
    /// That is no code, or it was used.
    WrongCode,
    /// So many wrong codes that the person has to wait.
    TooManyAttempts {
        /// How long.
        wait: Duration,
    },
}
impl Refusal for RenewCodesRefusal {}

/// Why a half sign-in became no session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassRefusal {
    /// There is none (any more): the password has to be typed again.
    Over,
    /// That is no code, or it was used.
    WrongCode,
    /// So many wrong codes that the person has to wait.
    TooManyAttempts {
        /// How long.
        wait: Duration,
    },
}
impl Refusal for PassRefusal {}

/// Why the operator took nothing away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemoveFactorRefusal {
    /// Nobody has this address.
    UnknownUser,
    /// They have no factor.
    NotOn,
}
impl Refusal for RemoveFactorRefusal {}
