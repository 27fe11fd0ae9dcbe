//! Two-step sign-in: setting it up, the code after the password, recovery codes.

pub mod server_fns;
pub mod view_model;

mod code_page;
mod two_factor_page;
mod words;

mod explain;
pub(super) mod view;

pub use code_page::CodePage;
pub use two_factor_page::TwoFactorPage;
