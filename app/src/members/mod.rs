//! The member list and what admins do there.

pub mod role;
pub mod server_fns;
pub mod view_model;

mod about_member;
mod leave_dialog;
mod members_page;
mod members_table;
mod remove_dialog;
mod role_form;
mod search;

#[cfg(feature = "ssr")]
mod explain;
#[cfg(feature = "ssr")]
mod view;

pub use about_member::{About, AboutMember, NotShown};
pub use members_page::MembersPage;
