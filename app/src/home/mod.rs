//! The front page: for strangers what this is, for people their organizations and the invitations that wait for them.

pub mod server_fns;
pub mod view_model;

mod home_page;
mod landing;
mod mine_page;
mod waiting;
mod words;

pub(crate) mod view;

pub use home_page::HomePage;
pub use mine_page::MinePage;
pub(crate) use mine_page::listed;
