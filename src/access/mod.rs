//! Who may do what.
//!
//! One table, [`policy`], says which [`Role`] has which [`Permission`]; `policy.snap` is its golden picture, so that every
//! change of rights is a diff of ticks. [`Caller`] is who asks now; it may be an operator who acts as somebody, and then the table
//! also says what is left out: permissions, and each [`Matter`] that is the person's alone.
//!
//! Never here: SQL, organizations, async.
#![cfg_attr(feature = "ssr", doc = "", doc = include_str!("../docs/roles.md"))]

pub mod caller;
pub mod matter;
pub mod part;
pub mod permission;
pub mod policy;
pub mod role;

pub use caller::{Acting, Caller, SignedIn};
pub use matter::Matter;
pub use part::Part;
pub use permission::Permission;
pub use role::Role;
