//! A provider: another site that says who somebody is, by OpenID Connect.
//!
//! **Words.** The *provider* is the operator's choice, known by its *issuer*. An *attempt* is somebody who went there from one of
//! our browsers and has not come back. Whoever comes back brings a *code*, for which the provider gives us, directly, what it
//! *says*: signed, for us, about this attempt. An *identity* is the link of one person here to one there; an *offer* is one that
//! waits for somebody's own word.
//!
//! **Rules.** Who somebody is at a provider is said by issuer and subject, never by an address. An address counts only if the provider
//! says that it is verified; whoever brings one that somebody has here signs in as that person first, and then says, signed in and
//! lately proved, that both are the same. Somebody new becomes a person, where everybody may. A second factor of ours is asked
//! for after it, unless the operator says by which words the provider tells that it asked for one itself. Nothing of an attempt
//! can be read in the database; it is used once, in its browser. See decision 19.
//!
//! **Who may.** Anybody come in; everybody link, and unlink what is not their last way in.
//!
//! **What happens after.** `user.identity-linked` and `user.identity-unlinked` cause one mail each, by [`super::IdentityPost`];
//! `user.signed-up` none.

pub mod errors;

mod arrive;
mod attempt;
mod begin;
mod house;
mod id_token;
mod keys;
mod leave;
pub(super) mod letters;
mod link;
mod list;
mod metadata;
mod newcomer;
mod offer;
pub(super) mod store;
mod unlink;
mod words;

pub use arrive::{Arrival, arrive};
pub use attempt::{Leave, Purpose, Returned};
pub use begin::begin;
pub use errors::{ArriveRefusal, BeginRefusal, LinkRefusal, UnlinkRefusal};
pub use house::{Messenger, Provider, Settings};
pub use leave::leave;
pub use link::link;
pub use list::{Identity, list};
pub use offer::{Offer, show_offer};
pub use unlink::unlink;
