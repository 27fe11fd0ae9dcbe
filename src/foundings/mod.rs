//! Foundings: organizations that somebody without an account wants to have.
//!
//! **Words.** A *founding* waits for its *founder*: a name, perhaps a slug, and an address. It is *confirmed* by whoever proves that
//! address.
//!
//! **Rules.** Until it is confirmed a founding is no organization: nobody belongs to it, and its slug is not taken. The newest one
//! of an address counts. Known and unknown addresses are answered alike; who has an account is told so by mail, and founds signed
//! in. A founding can be confirmed once, before its expiry, by its mailed link and the person who has the address; then
//! organization and owner are there in one transaction. Its slug is the one that the founder types then, or is refused for it; who types
//! none gets the one that was wished for, or, if that was taken meanwhile, the next free one behind it: as it was proposed.
//!
//! **Who may.** Any visitor, if the host's [`RegistrationBackend`] lets them wait. Without one nobody waits, and one signs up first;
//! the binary lets visitors wait where everybody may sign up ([`open_to_visitors`]).
//!
//! **What happens after.** Event `organization.requested` causes one mail; confirming is `organization.created`.

pub mod errors;
pub mod input;

#[cfg(feature = "ssr")]
pub mod backend;
#[cfg(feature = "ssr")]
mod confirm;
#[cfg(feature = "ssr")]
mod deliver;
#[cfg(feature = "ssr")]
mod foresee;
#[cfg(feature = "ssr")]
mod open;
#[cfg(feature = "ssr")]
mod prove;
#[cfg(feature = "ssr")]
mod request;
#[cfg(feature = "ssr")]
mod show;
#[cfg(feature = "ssr")]
mod slug;
#[cfg(feature = "ssr")]
pub(crate) mod store;
#[cfg(feature = "ssr")]
mod sweep;

pub use errors::{ConfirmRefusal, RequestRefusal, Unusable};
pub use input::{Confirm, Founding};

#[cfg(feature = "ssr")]
pub use backend::{PendingOrganizations, Reception, RegistrationBackend, SignUpFirst};
#[cfg(feature = "ssr")]
pub use confirm::confirm;
#[cfg(feature = "ssr")]
pub use deliver::{Letter, letter};
#[cfg(feature = "ssr")]
pub use foresee::foresee;
#[cfg(feature = "ssr")]
pub use open::open_to_visitors;
#[cfg(feature = "ssr")]
pub use prove::prove;
#[cfg(feature = "ssr")]
pub use request::request;
#[cfg(feature = "ssr")]
pub use show::{Shown, Visitor, show};
#[cfg(feature = "ssr")]
pub use sweep::sweep;
