//! Founding as a visitor: a form without an account, and the page behind the link that is mailed.
//!
//! All of it is there only where visitors may found ([`orgs::foundings::open_to_visitors`]): in our own house where everybody may
//! sign up, below a mount where the host's backend says so.

pub mod server_fns;
pub mod view_model;

mod explain;
mod founder;
mod founding_page;
mod registration;
mod view;
mod visitor_page;
mod words;

pub use founding_page::FoundingPage;
pub use visitor_page::{FoundingSent, VisitorPage};
