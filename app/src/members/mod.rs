//! The member list and what admins do there.

pub mod batches;
pub mod server_fns;
pub mod view_model;

mod about_member;
mod card;
mod footing;
mod last_active;
mod leave_dialog;
mod member_page;
mod members_page;
mod members_table;
mod remove_dialog;
mod rows;
mod search;

mod explain;
pub mod role;
mod view;
mod words;

pub use about_member::{About, AboutMember, NotShown};
pub(crate) use card::card;
pub use member_page::MemberPage;
pub use members_page::MembersPage;
pub use view::query;
pub(crate) use view::{counted, list};
