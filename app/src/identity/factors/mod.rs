//! Two-step sign-in: setting it up, the code after the password, recovery codes.

pub mod server_fns;
pub mod view_model;

mod code_page;
mod two_factor_page;
mod words;

#[cfg(feature = "ssr")]
mod explain;
#[cfg(feature = "ssr")]
pub(super) mod view;

pub use code_page::CodePage;
pub use two_factor_page::TwoFactorPage;
