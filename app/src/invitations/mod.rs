//! Inviting, the list of invitations, and the page behind the mailed link.

pub mod server_fns;
pub mod view_model;

#[cfg(feature = "ssr")]
mod accept_page;
#[cfg(feature = "ssr")]
mod invitation_page;
mod invitations_page;
mod invitations_table;
mod invite_dialog;
#[cfg(feature = "ssr")]
mod register_form;
mod revoke_dialog;

#[cfg(feature = "ssr")]
mod explain;
#[cfg(feature = "ssr")]
mod invited;
#[cfg(feature = "ssr")]
mod registration;
#[cfg(feature = "ssr")]
mod view;

#[cfg(feature = "ssr")]
pub use accept_page::AcceptPage;
#[cfg(feature = "ssr")]
pub use invitation_page::InvitationPage;
pub use invitations_page::InvitationsPage;
