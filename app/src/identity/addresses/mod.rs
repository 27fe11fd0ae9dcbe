//! One's own e-mail addresses: the list, and the pages behind the mailed links.

pub mod server_fns;
pub mod view_model;

mod claim_page;
mod emails_page;
mod undo_page;
mod words;

mod explain;
mod view;

pub use claim_page::ClaimPage;
pub use emails_page::EmailsPage;
pub use undo_page::UndoPage;
