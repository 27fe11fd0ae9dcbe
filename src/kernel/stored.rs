//! What was parsed before it was stored, and is read again.
//!
//! Never here: what somebody types; that has an answer at its field.

use super::{EmailAddress, Fault};

impl EmailAddress {
    /// One that was stored: if it reads no more, that is our fault, and nobody's who asks.
    pub fn stored(text: &str) -> Result<Self, Fault> {
        Self::parse(text).map_err(|issue| Fault::broken(format!("a stored address: {issue:?}")))
    }
}
