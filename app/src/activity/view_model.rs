//! What the activity page shows: sentences, made by the server.

use crate::when::When;
use serde::{Deserialize, Serialize};

/// What to list, exactly as it stands in the address bar.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityQuery {
    /// Cursor of the page before this one.
    #[serde(default)]
    pub after: String,
    /// Cursor of the page after this one.
    #[serde(default)]
    pub before: String,
    /// How many rows; 0 for a full page.
    #[serde(default)]
    pub size: i64,
}

/// One page of events.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityView {
    /// The events, newest first, by day.
    pub days: Vec<Day>,
    /// Cursor for `before`.
    pub previous: Option<String>,
    /// Cursor for `after`.
    pub next: Option<String>,
}

/// The events of one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    /// "Today", "Yesterday", "Monday, 23 November 2026".
    pub heading: String,
    /// Its events, newest first.
    pub rows: Vec<ActivityRow>,
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityRow {
    /// Its id.
    pub id: String,
    /// Who did it: "Olga Owner", or "The system".
    pub actor: String,
    /// Their id, for the colour of their initials; none for the system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor_id: Option<String>,
    /// Where their picture is, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    /// Who acted as them, if an operator did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator: Option<String>,
    /// What, and whom: "removed Max Member (member)".
    pub text: String,
    /// Whether the actor was here as the installation's operator.
    pub as_superuser: bool,
    /// Which picture stands beside it.
    pub mark: Mark,
    /// When.
    pub at: When,
}

/// Which picture stands beside an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mark {
    /// The organization itself changed.
    Organization,
    /// Somebody was invited, or an invitation changed.
    Invitation,
    /// Somebody came.
    Joined,
    /// Somebody went.
    Left,
    /// Somebody's role changed.
    Role,
    /// A team changed, or who is in it.
    Team,
    /// The operator looked in, or something else worth a look.
    Notice,
}
