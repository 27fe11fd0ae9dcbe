//! Second factors: an authenticator app, and recovery codes for the day it is lost.
//!
//! **Words.** A *factor* is what a person has besides what they know: here a secret in an authenticator app, from which it makes
//! a *code* of six digits every half minute (RFC 6238). A *set-up* is a factor that was shown and not confirmed yet. *Recovery
//! codes* stand in for the app, each once. A *half sign-in* had the right password and waits for a code.
//!
//! **Rules.** A factor counts from its first right code on. A code is accepted once, and never one that is older than the last
//! one: the row's own condition says so. Whoever has a factor gets no session without a code, also not by a new password.
//! Attempts are counted before they are judged, by person and apart from those for passwords. A confirmed factor ends every
//! other session, because they were begun without it.
//!
//! **Who may.** Everybody look after their own: set it up with their password, take it away with password and code, make new
//! recovery codes with a code. [`remove`] is the operator's, on the command line, for people who are locked out.
//!
//! **What happens after.** `user.factor-added`, `user.factor-removed`, `user.factor-removed-by-operator`,
//! `user.recovery-code-used` and `user.recovery-codes-renewed` cause one mail each, by [`super::IdentityPost`].

pub mod errors;
pub mod key;

mod base32;
mod codes;
mod confirm;
mod disable;
mod enter;
pub(super) mod letters;
mod pass;
mod prove;
mod remove;
mod renew_codes;
mod set_up;
mod show;
pub(super) mod store;
mod words;

pub use codes::RecoveryCode;
pub use confirm::confirm;
pub use disable::disable;
pub(super) use enter::enter;
pub use enter::{Entrance, HalfSignIn};
pub use errors::{
    ConfirmFactorRefusal, DisableFactorRefusal, PassRefusal, RemoveFactorRefusal, RenewCodesRefusal, SetUpRefusal,
};
pub use key::Key;
pub use pass::{half_sign_in, pass};
pub(super) use prove::{Given, spend};
pub use remove::remove;
pub use renew_codes::renew_codes;
pub use set_up::set_up;
pub use show::{Factor, show};
