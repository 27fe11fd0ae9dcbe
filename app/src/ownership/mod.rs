//! Handing an organization over.

pub mod server_fns;

#[cfg(feature = "ssr")]
mod transfer_dialog;

#[cfg(feature = "ssr")]
mod explain;
#[cfg(feature = "ssr")]
mod words;

#[cfg(feature = "ssr")]
pub use transfer_dialog::TransferDialog;
