//! One's own picture: a section of the profile.
//!
//! Never here: how pictures are shown; that is `ui/avatar.rs`.

pub mod server_fns;

mod explain;
mod picture_section;
mod words;

pub use picture_section::{PictureSection, UPLOAD};
pub use words::Words;
