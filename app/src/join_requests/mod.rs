//! Requests to join: asking on the page behind a share link, what waits on the front page, and deciding among the invitations.

pub mod server_fns;
pub mod view_model;

#[cfg(feature = "ssr")]
mod asked;
#[cfg(feature = "ssr")]
mod choosing;
#[cfg(feature = "ssr")]
mod other_addresses;
#[cfg(feature = "ssr")]
mod requests;
#[cfg(feature = "ssr")]
mod rows;

#[cfg(feature = "ssr")]
mod decided;
#[cfg(feature = "ssr")]
mod explain;
#[cfg(feature = "ssr")]
pub(crate) mod view;
#[cfg(feature = "ssr")]
mod words;

#[cfg(feature = "ssr")]
pub use asked::Asked;
#[cfg(feature = "ssr")]
pub use other_addresses::OtherAddresses;
#[cfg(feature = "ssr")]
pub use requests::{AFTER, BEFORE, Requests};
