//! What the links to choose a new password are made of: their rows and the texts of their mails.
//!
//! Never here: a verb; those stand beside this folder.

pub(super) mod letters;
pub(super) mod store;
mod words;
