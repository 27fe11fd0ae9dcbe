//! Passkeys: looking after one's own, and asking a browser for one.

pub mod server_fns;
pub mod view_model;

mod ask;
mod passkeys_page;

mod explain;
mod view;
mod words;

pub use ask::Ask;
pub use passkeys_page::PasskeysPage;
