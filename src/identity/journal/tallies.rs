//! How often people came in and were turned away, since this process began: numbers for whoever watches it.
//!
//! Never here: who they were, or what they typed.

use super::Shown;
use crate::{identity::throttle::Act, kernel::meter::Counter};

/// What was shown to come in, and how often it was right and wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownSoFar {
    /// `password`, `code`, `recovery-code`.
    pub what: &'static str,
    /// So often it was theirs.
    pub right: u64,
    /// So often it was not, or nobody was known by that address.
    pub wrong: u64,
}

/// What [`tallies`] says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tallies {
    /// By what was shown.
    pub shown: Vec<ShownSoFar>,
    /// Attempts that were refused because there had been too many, by what was tried.
    pub too_many: Vec<(&'static str, u64)>,
    /// Sessions that began.
    pub begun: u64,
}

pub(super) static RIGHT: [Counter; Shown::ALL.len()] = [const { Counter::new() }; Shown::ALL.len()];
pub(super) static WRONG: [Counter; Shown::ALL.len()] = [const { Counter::new() }; Shown::ALL.len()];
pub(super) static TOO_MANY: [Counter; Act::ALL.len()] = [const { Counter::new() }; Act::ALL.len()];
pub(super) static BEGUN: Counter = Counter::new();

/// The numbers so far. A transaction that met another one and was run again counts again.
pub fn tallies() -> Tallies {
    let shown = Shown::ALL.iter().map(|shown| ShownSoFar {
        what: shown.as_str(),
        right: RIGHT[*shown as usize].count(),
        wrong: WRONG[*shown as usize].count(),
    });
    let too_many = Act::ALL
        .iter()
        .map(|act| (act.as_str(), TOO_MANY[*act as usize].count()));
    Tallies {
        shown: shown.collect(),
        too_many: too_many.collect(),
        begun: BEGUN.count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_has_its_own_place() {
        assert!(
            Shown::ALL
                .iter()
                .enumerate()
                .all(|(place, shown)| place == *shown as usize)
        );
        assert!(Act::ALL.iter().enumerate().all(|(place, act)| place == *act as usize));
    }
}
