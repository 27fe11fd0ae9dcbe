//! The people the product knows.
//!
//! **Words.** A user here is a *projection* of the host's own user: our [`UserId`](crate::kernel::UserId), the host's key as
//! `external_id`, addresses, name, whether active, whether superuser. One of the addresses is the *primary* one, which lists show.
//!
//! **Rules.** Addresses are unique in their canonical form, primary or not, and verified: whoever has only an unverified one is no
//! user yet. An invitation to any of them counts, and each signs in. Deleting an organization or a membership never deletes a user.
//! An installation that has a superuser keeps an active one: [`SuperuserRequired`](AppointRefusal::SuperuserRequired), and the
//! schema behind it. Who goes leaves their name, and nothing else.
//!
//! **Who may.** The host, or the part of it that knows people (`identity`, or your application): [`sync`] when a person is new or has
//! changed, [`sync_addresses`] if people have several, [`speak`] when they choose a language, [`depart`] before one is deleted; or a [`UserDirectory`] answers when the
//! product asks, and [`recognize`] makes a caller of the host's own key. Operators deactivate and appoint in
//! `console`; the first superuser is made on the command line.
//!
//! **What happens after.** A changed name or address changes the key and the words of the person and of each membership, in the
//! same transaction; and so does the [footing](crate::kernel::Footing), when somebody has a second factor from now on or is deactivated.

pub mod profile;

#[cfg(feature = "ssr")]
pub mod addresses;
#[cfg(feature = "ssr")]
pub(crate) mod appoint;
#[cfg(feature = "ssr")]
pub(crate) mod depart;
#[cfg(feature = "ssr")]
pub mod directory;
#[cfg(feature = "ssr")]
mod find;
#[cfg(feature = "ssr")]
mod look_up;
#[cfg(feature = "ssr")]
mod note_factor;
#[cfg(feature = "ssr")]
mod operators;
#[cfg(feature = "ssr")]
pub mod proven;
#[cfg(feature = "ssr")]
mod recognize;
#[cfg(feature = "ssr")]
mod speak;
#[cfg(feature = "ssr")]
pub(crate) mod store;
#[cfg(feature = "ssr")]
mod sync;
#[cfg(feature = "ssr")]
mod sync_addresses;
#[cfg(feature = "ssr")]
pub(crate) mod words;

pub use crate::kernel::Factor;
pub use profile::Profile;

#[cfg(feature = "ssr")]
pub use addresses::{Address, Rank};
#[cfg(feature = "ssr")]
pub use appoint::{AppointRefusal, appoint};
#[cfg(feature = "ssr")]
pub use depart::{DepartRefusal, Owned, depart};
#[cfg(feature = "ssr")]
pub use directory::{Known, UserDirectory};
#[cfg(feature = "ssr")]
pub use find::find;
#[cfg(feature = "ssr")]
pub(crate) use look_up::look_up;
#[cfg(feature = "ssr")]
pub use note_factor::note_factor;
#[cfg(feature = "ssr")]
pub use operators::{Operators, operators};
#[cfg(feature = "ssr")]
pub use proven::ProvenAddress;
#[cfg(feature = "ssr")]
pub use recognize::recognize;
#[cfg(feature = "ssr")]
pub use speak::speak;
#[cfg(feature = "ssr")]
pub use sync::sync;
#[cfg(feature = "ssr")]
pub use sync_addresses::sync_addresses;
