//! The member list and what admins do there.

pub mod batches;
pub mod server_fns;
pub mod view_model;

#[cfg(feature = "ssr")]
mod about_member;
#[cfg(feature = "ssr")]
mod card;
#[cfg(feature = "ssr")]
mod footing;
#[cfg(feature = "ssr")]
mod last_active;
#[cfg(feature = "ssr")]
mod leave_dialog;
#[cfg(feature = "ssr")]
mod member_page;
#[cfg(feature = "ssr")]
mod members_page;
#[cfg(feature = "ssr")]
mod members_table;
#[cfg(feature = "ssr")]
mod remove_dialog;
#[cfg(feature = "ssr")]
mod rows;
#[cfg(feature = "ssr")]
mod search;

#[cfg(feature = "ssr")]
mod explain;
#[cfg(feature = "ssr")]
pub mod role;
#[cfg(feature = "ssr")]
mod view;
#[cfg(feature = "ssr")]
mod words;

#[cfg(feature = "ssr")]
pub use about_member::{About, AboutMember, NotShown};
#[cfg(feature = "ssr")]
pub(crate) use card::card;
#[cfg(feature = "ssr")]
pub use member_page::MemberPage;
#[cfg(feature = "ssr")]
pub use members_page::MembersPage;
#[cfg(feature = "ssr")]
pub(crate) use view::list;
#[cfg(feature = "ssr")]
pub use view::query;
