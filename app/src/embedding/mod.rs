//! The screens in somebody else's application: which pages a mount has, and what a host puts into them. Only on the server, where
//! all pages are written.
//!
//! Never here: how a host finds out who asks, or answers a request; see `orgs_server::screens`.

mod actions;
mod mounted;
mod parts;
mod slots;

pub use actions::RowAction;
pub use mounted::Mounted;
pub use parts::{Part, Parts};
pub use slots::{Empty, FoundingFields, Page, Slots, Typed, Wrong};
pub(crate) use slots::{empty, header, overview, page, row_actions};
