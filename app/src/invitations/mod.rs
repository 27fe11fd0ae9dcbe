//! Inviting, the list of invitations, and the page behind the mailed link.

pub mod server_fns;
pub mod view_model;

#[cfg(feature = "ssr")]
mod accept_page;
#[cfg(feature = "ssr")]
mod invitation_page;
#[cfg(feature = "ssr")]
mod invitations_page;
#[cfg(feature = "ssr")]
mod invitations_table;
#[cfg(feature = "ssr")]
mod invite_dialog;
#[cfg(feature = "ssr")]
mod register_form;
#[cfg(feature = "ssr")]
mod requests_section;
#[cfg(feature = "ssr")]
mod revoke_dialog;
#[cfg(feature = "ssr")]
mod rows;

#[cfg(feature = "ssr")]
mod addressees;
#[cfg(feature = "ssr")]
mod checked;
#[cfg(feature = "ssr")]
mod claimed;
#[cfg(feature = "ssr")]
mod explain;
#[cfg(feature = "ssr")]
mod invited;
#[cfg(feature = "ssr")]
mod registration;
#[cfg(feature = "ssr")]
mod uploaded;
#[cfg(feature = "ssr")]
mod view;
#[cfg(feature = "ssr")]
mod words;

#[cfg(feature = "ssr")]
pub use accept_page::AcceptPage;
#[cfg(feature = "ssr")]
pub use invitation_page::InvitationPage;
#[cfg(feature = "ssr")]
pub use invitations_page::InvitationsPage;
#[cfg(feature = "ssr")]
pub use uploaded::{FILE, uploaded};
