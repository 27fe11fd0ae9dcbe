//! What sessions are kept in.
//!
//! Never here: a verb; those stand beside this folder.

pub(super) mod store;
