//! The people the product knows.
//!
//! **Words.** A user here is a *projection* of the host's own user: our [`UserId`](crate::kernel::UserId), the host's key as
//! `external_id`, address, name, whether active, whether superuser.
//!
//! **Rules.** Addresses are unique in their canonical form and verified: whoever has an unverified address is no user yet.
//! Deleting an organization or a membership never deletes a user.
//!
//! **Who may.** The host: [`sync`] is called by the part that knows people (`identity`, or your application).
//!
//! **What happens after.** A changed name changes the sort key of each membership, in the same transaction.

pub mod profile;

#[cfg(feature = "ssr")]
mod appoint;
#[cfg(feature = "ssr")]
mod note_factor;
#[cfg(feature = "ssr")]
pub mod proven;
#[cfg(feature = "ssr")]
pub(crate) mod store;
#[cfg(feature = "ssr")]
mod sync;

pub use profile::Profile;

#[cfg(feature = "ssr")]
pub use appoint::{AppointRefusal, appoint};
#[cfg(feature = "ssr")]
pub use note_factor::{Factor, note_factor};
#[cfg(feature = "ssr")]
pub use proven::ProvenAddress;
#[cfg(feature = "ssr")]
pub use sync::{find, sync};
