//! What the pages of many members at once show.

use crate::when::When;
use serde::{Deserialize, Serialize};

/// What is to be done, and to whom, exactly as the bar below the list sends it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatchAsked {
    /// `remove` or `role`.
    #[serde(default)]
    pub act: String,
    /// The new role's word, if it is about a role.
    #[serde(default)]
    pub to: String,
    /// Ids of the chosen, with blanks between them.
    #[serde(default)]
    pub members: String,
    /// Not empty where everybody is meant that the list finds.
    #[serde(default)]
    pub all: String,
    /// What the list searches for.
    #[serde(default)]
    pub q: String,
    /// The role that it is narrowed to.
    #[serde(default)]
    pub role: String,
    /// Whether to those with a second factor, or without: `some`, `none`.
    #[serde(default)]
    pub factor: String,
    /// Whether to the `active`, or the `deactivated`.
    #[serde(default)]
    pub state: String,
}

/// The question before a batch begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewView {
    /// "Remove 3 members?".
    pub title: String,
    /// Who, as far as they are named.
    pub names: Vec<String>,
    /// "and 7 more"; empty where all are named.
    pub more: String,
    /// What follows, in sentences.
    pub follows: Vec<String>,
    /// What the button says.
    pub button: String,
    /// Whether it destroys something.
    pub destroys: Destroys,
}

/// Whether what is done takes something away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Destroys {
    /// It does.
    Something,
    /// It does not.
    Nothing,
}

/// A batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatchView {
    /// Its id.
    pub id: String,
    /// "Removing 3 members".
    pub title: String,
    /// Who began it.
    pub lead: String,
    /// Since when.
    pub begun: When,
    /// How it stands.
    pub stage: Stage,
    /// "12 of 40 done, 1 refused".
    pub says: String,
    /// How many are settled.
    pub settled: i64,
    /// Of how many.
    pub all: i64,
    /// How many can be tried again.
    pub left: i64,
    /// How many removals can be undone.
    pub undoable: i64,
    /// Whoever is settled: the refused first.
    pub rows: Vec<BatchRow>,
}

/// How a batch stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// It is at work.
    Underway,
    /// Somebody stopped it.
    Stopped,
    /// Everybody is settled.
    Finished,
}

/// What came of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatchRow {
    /// The person's id.
    pub user: String,
    /// Their name.
    pub name: String,
    /// Why it was refused; nothing where it is done.
    pub refused: Option<String>,
}
