//! An instant that the server has put into words; shown by [`crate::ui::Moment`].

use serde::{Deserialize, Serialize};

/// An instant for machines, for the eye, and in full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// `2026-11-23T13:27:00Z`.
    pub iso: String,
    /// "in 7 days".
    pub text: String,
    /// "30 November 2026, 13:27 UTC".
    pub title: String,
}
