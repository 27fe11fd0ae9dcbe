//! Requests to join: asking on the page behind a share link, what waits on the front page, and deciding among the invitations.

pub mod server_fns;
pub mod view_model;

mod asked;
mod choosing;
mod other_addresses;
mod requests;
mod rows;

mod decided;
mod explain;
pub(crate) mod view;
mod words;

pub use asked::Asked;
pub use other_addresses::OtherAddresses;
pub use requests::{AFTER, BEFORE, Requests};
