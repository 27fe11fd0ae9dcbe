//! Settings that cannot be taken.

use std::{error::Error, fmt};

/// A setting that cannot be taken, by the name it has in the environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Such as `ORGS_ORIGIN`.
    pub name: &'static str,
    /// Why, for people.
    pub why: String,
}

/// All of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wrongs(pub Vec<Wrong>);

impl fmt::Display for Wrongs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self
            .0
            .iter()
            .map(|wrong| format!("{}: {}", wrong.name, wrong.why))
            .collect();
        f.write_str(&lines.join("\n"))
    }
}

impl Error for Wrongs {}

impl Wrongs {
    pub(super) fn take<T>(&mut self, name: &'static str, checked: Result<T, String>) -> Option<T> {
        checked.map_err(|why| self.0.push(Wrong { name, why })).ok()
    }
}
