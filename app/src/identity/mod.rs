//! Signing up, confirming an address, signing in and out, new passwords, one's own account.

pub mod addresses;
pub mod factors;
pub mod passkeys;
pub mod provider;
pub mod server_fns;
pub mod view_model;

mod check_inbox;
mod confirm_page;
mod data_page;
mod forgot_page;
mod new_account;
mod newcomer;
mod profile_page;
mod proof_page;
mod reset_page;
mod security_page;
mod sign_in_page;
mod sign_up_page;

pub mod whereabouts;

mod explain;
mod view;
mod words;

pub use check_inbox::{CheckInbox, ForgotSent, Inbox};
pub use confirm_page::ConfirmPage;
pub use data_page::DataPage;
pub use factors::{CodePage, TwoFactorPage};
pub use forgot_page::ForgotPage;
pub use new_account::NewAccount;
pub(crate) use newcomer::newcomer;
pub use passkeys::PasskeysPage;
pub use profile_page::ProfilePage;
pub use proof_page::ProofPage;
pub use provider::{LeavePage, OfferPage, ReturnPage};
pub use reset_page::ResetPage;
pub use security_page::SecurityPage;
pub use sign_in_page::SignInPage;
pub use sign_up_page::SignUpPage;
