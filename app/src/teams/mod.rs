//! The teams of an organization: their list, a page for each, and the dialogs that change them; and the small links beside a name.

pub mod server_fns;
pub mod view_model;

mod add_dialog;
mod candidates;
mod dialogs;
mod links;
mod part;
mod rows;
mod team_page;
mod teammates;
mod teams_page;

mod explain;
mod view;
mod words;

pub(crate) use links::{all, named, some};
pub use team_page::TeamPage;
pub use teams_page::TeamsPage;
pub(crate) use view::links_of;
