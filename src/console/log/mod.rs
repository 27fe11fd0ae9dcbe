//! How the log of the installation is walked.
//!
//! Never here: a verb; it stands beside this folder.

pub(super) mod store;
