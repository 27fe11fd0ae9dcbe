//! Handing an organization over.

pub mod server_fns;

mod transfer_dialog;

mod explain;
mod words;

pub use transfer_dialog::TransferDialog;
