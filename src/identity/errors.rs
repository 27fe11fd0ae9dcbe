//! Refusals of this slice. No personal data, no text.

use crate::{kernel::Refusal, users::Owned};
use std::time::Duration;

/// Why nobody signed up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignUpRefusal {
    /// The installation is not open to everybody.
    NotOpen,
    /// The address had so many mails that it has to wait.
    TooManyAttempts {
        /// How long.
        wait: Duration,
    },
    /// So many people sign up at once that everybody has to wait.
    TooManyPeople {
        /// How long.
        wait: Duration,
    },
}
impl Refusal for SignUpRefusal {}

/// Why a sign-up was not confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfirmRefusal {
    /// Meanwhile the installation is not open to everybody any more.
    NotOpen,
    /// There is none for this token.
    Unknown,
    /// Its time is over.
    Expired,
    /// It was confirmed before.
    Used,
    /// Another browser began it: the password that was chosen there has to be typed.
    PasswordNeeded,
    /// That is not the password that was chosen.
    WrongPassword,
    /// So many wrong passwords that this sign-up has to wait.
    TooManyAttempts {
        /// How long.
        wait: Duration,
    },
    /// Meanwhile a user has the address.
    AddressTaken,
}
impl Refusal for ConfirmRefusal {}

/// Why nobody was registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegisterRefusal {
    /// The installation takes nobody in, invited or not.
    Closed,
    /// A user has the address: they sign in instead.
    AddressTaken,
}
impl Refusal for RegisterRefusal {}

/// Why nobody was signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInRefusal {
    /// No active user has this address and this password. Which of them it was is nobody's business.
    WrongCredentials,
    /// So many attempts for this address that it has to wait.
    TooManyAttempts {
        /// How long.
        wait: Duration,
    },
}
impl Refusal for SignInRefusal {}

/// Why no link to choose a new password was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestResetRefusal {
    /// The address had so many links that it has to wait.
    TooManyAttempts {
        /// How long.
        wait: Duration,
    },
}
impl Refusal for RequestResetRefusal {}

/// Why an operator's link to choose a new password was not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SendResetRefusal {
    /// There is no such person, or they are deactivated.
    NotActive,
}
impl Refusal for SendResetRefusal {}

/// Why the mail of a sign-up was not sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResendSignUpRefusal {
    /// It is confirmed, over, or never was.
    NotWaiting,
}
impl Refusal for ResendSignUpRefusal {}

/// Why a link does not lead to a new password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResetRefusal {
    /// There is none for this token: never was, used up, or replaced by a newer one.
    Unknown,
    /// Its time is over.
    Expired,
}
impl Refusal for ResetRefusal {}

/// Why a password was not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangePasswordRefusal {
    /// That is not the present one.
    WrongPassword,
    /// So many wrong ones that the address has to wait.
    TooManyAttempts {
        /// How long.
        wait: Duration,
    },
}
impl Refusal for ChangePasswordRefusal {}

/// Why a dangerous act has to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProofRefusal {
    /// The last proof is too old: see [`super::prove`].
    Stale,
}
impl Refusal for ProofRefusal {}

/// Why nobody has shown that it is they.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProveRefusal {
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
impl Refusal for ProveRefusal {}

/// Why no link to confirm another address was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddAddressRefusal {
    /// It is one of theirs, verified.
    AlreadyYours,
    /// They have as many as anybody may, those that wait included.
    TooMany,
    /// So many links were asked for, by this person or for this address, that it has to wait.
    TooManyAttempts {
        /// How long.
        wait: Duration,
    },
}
impl Refusal for AddAddressRefusal {}

/// Why a link does not confirm an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfirmAddressRefusal {
    /// There is none for this token: never was, used up, withdrawn, or replaced by a newer one.
    Unknown,
    /// Its time is over.
    Expired,
    /// Somebody else asked for it than who is signed in.
    OtherPerson,
    /// Meanwhile somebody else has the address.
    Taken,
}
impl Refusal for ConfirmAddressRefusal {}

/// Why the primary address was not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MakePrimaryRefusal {
    /// It is that one already.
    AlreadyPrimary,
}
impl Refusal for MakePrimaryRefusal {}

/// Why an address was not removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemoveAddressRefusal {
    /// It is the primary one: another has to be that first.
    Primary,
}
impl Refusal for RemoveAddressRefusal {}

/// Why a primary address was not put back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UndoPrimaryRefusal {
    /// There is no such link: never was, used up, or undone by an older one.
    Unknown,
    /// Its time is over.
    Expired,
    /// Meanwhile somebody else has the address.
    Taken,
}
impl Refusal for UndoPrimaryRefusal {}

/// Why an account was not deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeleteAccountRefusal {
    /// That is not the password.
    WrongPassword,
    /// So many wrong ones that the address has to wait.
    TooManyAttempts {
        /// How long.
        wait: Duration,
    },
    /// They are the only owner of these organizations: the ownership moves first, or they are deleted first.
    OwnershipRequired {
        /// Which, by name; a hundred at most.
        organizations: Vec<Owned>,
    },
    /// They are the last active superuser: an installation keeps one.
    SuperuserRequired,
}
impl Refusal for DeleteAccountRefusal {}

/// Why nobody got a new password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetPasswordRefusal {
    /// Nobody has this address.
    UnknownUser,
}
impl Refusal for SetPasswordRefusal {}

/// Why an operator does not act as somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActAsRefusal {
    /// They are deactivated, or have gone.
    NotActive,
    /// They operate the installation as well: nobody borrows such powers.
    Superuser,
    /// The operator did it so often that they have to wait.
    TooManyAttempts {
        /// How long.
        wait: Duration,
    },
}
impl Refusal for ActAsRefusal {}

/// Why a network has to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KnockRefusal {
    /// So many attempts came from there.
    TooManyAttempts {
        /// How long.
        wait: Duration,
    },
}
impl Refusal for KnockRefusal {}
