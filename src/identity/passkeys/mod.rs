//! Passkeys: a device, or a password manager, keeps a key for somebody and signs with it after it has recognised them.
//!
//! **Words.** A *passkey* is such a key; we have its public half. A *challenge* is what its device is asked to sign, once, within
//! some minutes, in the browser that asked for it. A *party* is this site as devices know it: its host, and where it is reached.
//! A passkey *counts* how often it was used; one that counts backwards is *doubted*.
//!
//! **Rules.** Every passkey is one that its device finds by itself (a person types no address), and that recognises its person by
//! a finger, a face or a PIN: so it is as strong as a password and a code together, and no code is asked for after it. A credential
//! belongs to one person. What was asked is forgotten before its answer is judged, so that an answer is looked at once. Answers are
//! counted before they are judged. The way in that is somebody's last is not taken away. See decision 20.
//!
//! **Who may.** Everybody look after their own, after a proof that the screens ask for; whoever has one sign in and prove that it is
//! they.
//!
//! **What happens after.** `user.passkey-added`, `user.passkey-renamed`, `user.passkey-removed` and `user.passkey-doubted` cause one
//! mail each, by [`super::IdentityPost`].

pub mod errors;

mod begin_proof;
mod begin_registration;
mod begin_sign_in;
mod challenge;
mod credential;
pub(super) mod letters;
mod list;
mod party;
mod prove;
mod register;
mod remove;
mod rename;
mod sign_in;
pub(super) mod store;
mod words;

pub use begin_proof::begin_proof;
pub use begin_registration::begin_registration;
pub use begin_sign_in::begin_sign_in;
pub use challenge::{Answer, Challenge};
pub use errors::{AddPasskeyRefusal, AskPasskeyRefusal, PasskeyRefusal, RemovePasskeyRefusal};
pub use list::{Passkey, list};
pub use party::Party;
pub use prove::prove;
pub use register::register;
pub use remove::remove;
pub use rename::rename;
pub use sign_in::sign_in;
