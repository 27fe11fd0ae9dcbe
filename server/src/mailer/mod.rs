//! Mail on its way out: to a server, or, while developing, into a folder that a page shows.
//!
//! Never here: what a message says (that is `orgs::mail` and `orgs::identity`), or when one is sent.

mod counted;
mod folder;
mod letter;
pub mod mailbox;
mod smtp;
mod words;

pub use counted::Counted;
pub use folder::{Folder, Kept};
pub use smtp::Smtp;
