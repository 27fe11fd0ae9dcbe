//! What the bar on top of a page has to ask for.

use serde::{Deserialize, Serialize};

/// What belongs to the signed-in person, wherever they are; nothing of it for anybody else.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Viewer {
    /// Where their picture is, if they have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    /// Their organizations by name, for the switcher.
    pub organizations: Vec<SwitcherEntry>,
    /// How many invitations wait for their answer.
    pub waiting: usize,
}

/// One organization in the switcher.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SwitcherEntry {
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
}
