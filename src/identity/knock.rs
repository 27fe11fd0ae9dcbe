//! Strangers from one network try a door: counted for all of them together, beside what is counted for each account.
//!
//! Never here: where a request comes from; whoever answers requests knows, and calls this first.

use super::{
    KnockRefusal, Network,
    throttle::{self, Act},
};
use crate::{Orgs, kernel::Outcome};

/// What they try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// Passwords, right or wrong.
    SignIn,
    /// New accounts.
    SignUp,
    /// Links to choose a new password.
    Reset,
    /// Mailed links that nobody was mailed.
    Link,
}

impl Door {
    const fn act(self) -> Act {
        match self {
            Self::SignIn => Act::NetworkSignIn,
            Self::SignUp => Act::NetworkSignUp,
            Self::Reset => Act::NetworkReset,
            Self::Link => Act::NetworkLink,
        }
    }
}

/// Counts one.
///
/// # Refusals
/// [`KnockRefusal::TooManyAttempts`].
pub async fn knock(orgs: &Orgs, door: Door, from: &Network) -> Outcome<(), KnockRefusal> {
    throttle::count(orgs, door.act(), &from.to_string(), |wait| {
        KnockRefusal::TooManyAttempts { wait }
    })
    .await
}
