//! A part that does not fit, found before anything is served.

use crate::kernel::Fault;
use std::{error::Error, fmt};

/// Why a handle was not built: which part, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The part's name as in the builder's documentation, such as `SlugPolicy`.
    pub part: &'static str,
    /// What is wrong, in a sentence for whoever wired it.
    pub why: String,
}

impl Misfit {
    pub(crate) fn new(part: &'static str, why: impl Into<String>) -> Self {
        Self { part, why: why.into() }
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.part, self.why)
    }
}

impl Error for Misfit {}

impl From<Misfit> for Fault {
    fn from(misfit: Misfit) -> Self {
        Self::broken(misfit)
    }
}
