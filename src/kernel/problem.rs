//! What is wrong with something that was typed: which field, and why. No text: `explain.rs` in `app` has the words.

use serde::{Deserialize, Serialize};

/// Why a typed value was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Issue {
    /// Nothing was typed.
    Missing,
    /// Longer than so many characters.
    TooLong(usize),
    /// Shorter than so many characters.
    TooShort(usize),
    /// Control, bidirectional or invisible characters.
    HiddenCharacters,
    /// Not one plain address such as `ivy@example.org`.
    NotAnAddress,
    /// Not of the form of a slug: lower-case letters, digits, single hyphens.
    NotASlug,
    /// A word that the product needs for itself.
    Reserved,
    /// None of the offered choices.
    NotAChoice,
    /// Does not repeat what has to be typed for confirmation.
    NotRepeated,
    /// Too easily guessed.
    Guessable,
}

/// One field and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field's name in the form.
    pub field: &'static str,
    /// What is wrong.
    pub issue: Issue,
}

/// All that is wrong with a form, so that everything can be shown at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// Keeps the value, or notes what is wrong with it.
    pub fn take<T>(&mut self, field: &'static str, parsed: Result<T, Issue>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(issue) => {
                self.0.push(Problem { field, issue });
                None
            }
        }
    }

    /// All that was noted, when some value is missing at the end of a parse.
    pub fn of(field: &'static str, issue: Issue) -> Self {
        Self(vec![Problem { field, issue }])
    }
}
