//! Operators who act as somebody: how their session says so, and who is told.
//!
//! Never here: a verb; those stand beside this folder. Nor what acting does not reach; that is `access::policy`.

mod letters;
mod post;
pub(super) mod store;
mod words;
