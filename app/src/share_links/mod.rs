//! The share link of an organization: making it and switching it off, and the page behind it.

pub mod server_fns;
pub mod view_model;

mod closed;
mod in_use;
mod join_page;
mod share_link_page;

mod explain;
mod view;
mod words;

pub use in_use::InUse;
pub use join_page::JoinPage;
pub use share_link_page::ShareLinkPage;
