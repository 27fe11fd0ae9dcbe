//! The fourth kind of "no": the host's own. A [`Guard`](crate::events::Guard) says it, before anything is committed.

use std::fmt;

/// Why the host does not let a deed happen, in its own words. Nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Veto {
    /// A stable word for it, such as `contract-running`: for code and for tests.
    pub code: String,
    /// The sentence for people; plain text, shown where a refusal would be.
    pub says: String,
}

impl Veto {
    /// A veto with its word and its sentence.
    pub fn new(code: impl Into<String>, says: impl Into<String>) -> Self {
        let (code, says) = (code.into(), says.into());
        Self { code, says }
    }
}

impl fmt::Display for Veto {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.says, self.code)
    }
}
