//! Inviting, the list of invitations, and the page behind the mailed link.

pub mod server_fns;
pub mod view_model;

mod accept_page;
mod invitation_page;
mod invitations_page;
mod invitations_table;
mod invite_dialog;
mod register_form;
mod requests_section;
mod revoke_dialog;
mod rows;

mod addressees;
mod checked;
mod claimed;
mod explain;
mod invited;
mod registration;
mod uploaded;
mod view;
mod words;

pub use accept_page::AcceptPage;
pub use invitation_page::InvitationPage;
pub use invitations_page::InvitationsPage;
pub use uploaded::{FILE, uploaded};
