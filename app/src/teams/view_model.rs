//! What the pages show of teams.

use crate::when::When;
use orgs::{access::Role, teams::Part};
use serde::{Deserialize, Serialize};

/// A team as a link: beside somebody who is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamLink {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
}

/// A team in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamRow {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// "3 members".
    pub members: String,
    /// What the viewer is in it, if they are in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
}

/// Which of a team's members to list, exactly as it stands in the address bar.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamQuery {
    /// Cursor of the page before this one.
    #[serde(default)]
    pub after: String,
    /// Cursor of the page after this one.
    #[serde(default)]
    pub before: String,
}

/// One team, and a page of who is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamView {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// How many are in it altogether.
    pub total: i64,
    /// What the viewer is in it, if they are in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
    /// Whether the viewer may rename it, add people, take them out and say what they are in it.
    pub managed: bool,
    /// The rows, by name.
    pub rows: Vec<TeammateRow>,
    /// Cursor for `before`.
    pub previous: Option<String>,
    /// Cursor for `after`.
    pub next: Option<String>,
}

/// Somebody in a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeammateRow {
    /// The person's id.
    pub user: String,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Where their picture is, if they have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    /// What they are in the organization.
    pub role: Role,
    /// What they are in the team.
    pub part: Part,
    /// Since when they are in it.
    pub added: When,
    /// Whether this is the viewer.
    pub you: bool,
}

/// A member of the organization who could be added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CandidateRow {
    /// The person's id.
    pub user: String,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Where their picture is, if they have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
}
