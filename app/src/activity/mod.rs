//! What happened in an organization.

pub mod server_fns;
pub mod view_model;

mod activity_page;
mod timeline;

#[cfg(feature = "ssr")]
mod explain;

pub use activity_page::ActivityPage;
pub use timeline::Timeline;
