//! The share link of an organization: making it and switching it off, and the page behind it.

pub mod server_fns;
pub mod view_model;

#[cfg(feature = "ssr")]
mod closed;
#[cfg(feature = "ssr")]
mod in_use;
#[cfg(feature = "ssr")]
mod join_page;
#[cfg(feature = "ssr")]
mod share_link_page;

#[cfg(feature = "ssr")]
mod explain;
#[cfg(feature = "ssr")]
mod view;
#[cfg(feature = "ssr")]
mod words;

#[cfg(feature = "ssr")]
pub use in_use::InUse;
#[cfg(feature = "ssr")]
pub use join_page::JoinPage;
#[cfg(feature = "ssr")]
pub use share_link_page::ShareLinkPage;
