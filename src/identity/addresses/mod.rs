//! What several addresses are made of, as far as mailed links go: claims, changes that can be undone, and the texts of their mails.
//!
//! Never here: a verb; those stand beside this folder. And no verified address: those are the users' (`users/addresses`).

pub(super) mod letters;
pub(super) mod post;
pub(super) mod store;
mod words;
