//! Who may do what.
//!
//! One table, [`policy`], says which [`Role`] has which [`Permission`]; `policy.snap` is its golden picture, so that every
//! change of rights is a diff of ticks. [`Caller`] is who asks now.
//!
//! Never here: SQL, organizations, async.

pub mod caller;
pub mod permission;
pub mod policy;
pub mod role;

pub use caller::{Caller, SignedIn};
pub use permission::Permission;
pub use role::Role;
