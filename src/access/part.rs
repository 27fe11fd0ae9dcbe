//! What somebody is in a team of their organization.

use serde::{Deserialize, Serialize};

/// A right over one team, and none in the organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Is in it.
    Member,
    /// Renames it, adds members of the organization and takes them out, and says what each is in it.
    Maintainer,
}

impl Part {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Member, Self::Maintainer];

    /// The word on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Maintainer => "maintainer",
        }
    }

    /// Reads the word.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.as_str() == word)
    }
}
