//! What the screens of passkeys show.

use crate::when::When;
use serde::{Deserialize, Serialize};

/// One's own passkeys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasskeysView {
    /// Whether this site can have any: not where it is reached by a number.
    pub possible: bool,
    /// What a new one may be called.
    pub proposal: String,
    /// Those there are, the oldest first.
    pub passkeys: Vec<PasskeyView>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasskeyView {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// When it was added.
    pub created: When,
    /// When it was used last, if ever.
    pub used: Option<When>,
}

/// What a script passes on to its browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskingView {
    /// Comes back with the answer.
    pub ticket: String,
    /// What the browser's interface takes, as JSON.
    pub options: String,
}
