//! Counts attempts, in the database, so that every process and every way in shares one counter.
//!
//! An attempt is counted before it is judged, by one statement: a burst of a hundred counts as a hundred. Nobody is locked out
//! for longer than the window.

use super::{journal, store};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Outcome, Refusal},
    limits::Limits,
};
use std::time::Duration;

/// What is counted.
#[derive(Clone, Copy)]
pub(super) enum Act {
    /// Mails to an address, whether it is known or not.
    SignUp,
    /// Links to choose a new password, asked for an address, whether it is known or not.
    Reset,
    /// Links to confirm another address: for an address, whether it is known or not, and by a person.
    Address,
    /// Passwords tried for an address, whether it is known or not.
    SignIn,
    /// Passwords tried for one sign-up.
    Confirm,
    /// Codes tried for one person.
    Code,
    /// How often an operator begins to act as somebody.
    Acting,
    /// Sign-ups of all people together.
    SignUps,
    /// Passwords tried from one network.
    NetworkSignIn,
    /// Sign-ups from one network.
    NetworkSignUp,
    /// Links to choose a new password, asked for from one network.
    NetworkReset,
    /// Links that never were, tried from one network.
    NetworkLink,
    /// Answers of one passkey, or passkeys that one person sets up.
    Passkey,
}

impl Act {
    /// In the order of their declaration.
    pub const ALL: [Self; 13] = [
        Self::SignUp,
        Self::Reset,
        Self::Address,
        Self::SignIn,
        Self::Confirm,
        Self::Code,
        Self::Acting,
        Self::SignUps,
        Self::NetworkSignIn,
        Self::NetworkSignUp,
        Self::NetworkReset,
        Self::NetworkLink,
        Self::Passkey,
    ];

    /// The word in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SignUp => "sign-up",
            Self::Reset => "reset",
            Self::Address => "address",
            Self::SignIn => "sign-in",
            Self::Confirm => "confirm",
            Self::Code => "code",
            Self::Acting => "acting",
            Self::SignUps => "sign-ups",
            Self::NetworkSignIn => "network-sign-in",
            Self::NetworkSignUp => "network-sign-up",
            Self::NetworkReset => "network-reset",
            Self::NetworkLink => "network-link",
            Self::Passkey => "passkey",
        }
    }

    const fn limit(self, limits: &Limits) -> i64 {
        match self {
            Self::SignUp => limits.sign_up_mails,
            Self::Reset => limits.reset_mails,
            Self::Address => limits.address_mails,
            Self::SignIn | Self::Confirm => limits.sign_in_attempts,
            Self::Code => limits.code_attempts,
            Self::Acting => limits.actings,
            Self::SignUps => limits.sign_ups_at_once,
            Self::NetworkSignIn => limits.network_sign_ins,
            Self::NetworkSignUp => limits.network_sign_ups,
            Self::NetworkReset => limits.network_resets,
            Self::NetworkLink => limits.network_links,
            Self::Passkey => limits.passkey_attempts,
        }
    }
}

/// Counts one attempt, in a transaction of its own; refuses when there were too many.
pub(super) async fn count<R: Refusal>(
    orgs: &Orgs,
    act: Act,
    subject: &str,
    refusal: fn(Duration) -> R,
) -> Outcome<(), R> {
    orgs.work(&Caller::Nobody, async |work| {
        let limits = work.orgs().limits();
        let (window, limit) = (limits.throttle_window, act.limit(limits));
        let stale = work.now() - window;
        if store::hit(work, act, subject, stale, limit).await? == 1 {
            return Ok(());
        }
        journal::too_many(act);
        let since = store::counted_since(work, act, subject).await?;
        let wait = since.map_or(window, |since| (since + window).since(work.now()));
        Err(refusal(wait).into())
    })
    .await
}
