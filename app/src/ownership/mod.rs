//! Handing an organization over.

pub mod server_fns;

mod transfer_dialog;

#[cfg(feature = "ssr")]
mod explain;

pub use transfer_dialog::TransferDialog;
