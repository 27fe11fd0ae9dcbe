//! Ownership: the final responsibility for an organization.
//!
//! **Words.** The owner is a member with the role `owner`. By default there is exactly one
//! ([`Owners::One`](crate::limits::Owners)).
//!
//! **Rules.** Ownership moves to another active member, who becomes owner while the former owner becomes admin, in one
//! transaction. The schema refuses any commit that leaves an organization without an owner who is its member.
//!
//! **Who may.** The owner; a superuser on the owner's behalf.
//!
//! **What happens after.** Event `ownership.transferred`.

pub mod errors;

#[cfg(feature = "ssr")]
mod store;
#[cfg(feature = "ssr")]
mod transfer;

pub use errors::TransferRefusal;

#[cfg(feature = "ssr")]
pub use transfer::transfer;
