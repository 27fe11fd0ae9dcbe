//! Passkeys: looking after one's own, and asking a browser for one.

pub mod server_fns;
pub mod view_model;

mod ask;
mod passkeys_page;

#[cfg(feature = "ssr")]
mod explain;
#[cfg(feature = "ssr")]
mod view;

pub use ask::Ask;
pub use passkeys_page::PasskeysPage;
