//! What goes with somebody who deletes their account, and the last mail.
//!
//! Never here: the verb; that stands beside this folder. And no membership: those are ended by the users' part of it.

pub(super) mod letters;
pub(super) mod store;
mod words;
