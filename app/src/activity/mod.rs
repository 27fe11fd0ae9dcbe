//! What happened in an organization.

pub mod server_fns;
pub mod view_model;

mod activity_page;
mod timeline;
mod words;

pub(crate) mod explain;

pub use activity_page::{ActivityPage, Days};
pub use timeline::Timeline;
