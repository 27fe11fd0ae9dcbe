//! What the kit has found.

use std::{error::Error, fmt};

/// One thing that a part of the wiring does otherwise than it has to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// The part's name as in the table of [`Builder`](crate::handle::Builder), such as `UserDirectory`; `Orgs` where it is none of them.
    pub part: &'static str,
    /// What was seen.
    pub saw: String,
    /// What to mend.
    pub mend: &'static str,
}

impl Breach {
    pub(super) fn new(part: &'static str, saw: impl Into<String>, mend: &'static str) -> Self {
        let saw = saw.into();
        Self { part, saw, mend }
    }
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}. {}", self.part, self.saw, self.mend)
    }
}

/// Everything that was found, a line each; so `unwrap` says it all.
#[derive(Clone, PartialEq, Eq)]
pub struct Breaches(pub Vec<Breach>);

impl fmt::Display for Breaches {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|breach| writeln!(f, "{breach}"))
    }
}

impl fmt::Debug for Breaches {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the wiring does not conform:\n{self}")
    }
}

impl Error for Breaches {}

/// What a step came to.
pub(super) type Found<T> = Result<T, Breach>;
