//! What the pages show of requests to join.

use crate::when::When;
use orgs::access::Role;
use serde::{Deserialize, Serialize};

/// Which of an organization's requests to list, exactly as it stands in the address bar.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestsQuery {
    /// Cursor of the page before this one.
    #[serde(default)]
    pub after: String,
    /// Cursor of the page after this one.
    #[serde(default)]
    pub before: String,
}

/// One page of the requests that wait in an organization.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestsView {
    /// The rows, the first to ask first.
    pub rows: Vec<RequestRow>,
    /// How many wait altogether.
    pub total: i64,
    /// Cursor for `before`.
    pub previous: Option<String>,
    /// Cursor for `after`.
    pub next: Option<String>,
    /// The roles the viewer may give, from least to most.
    pub offers: Vec<Role>,
}

/// Somebody who asks to join.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestRow {
    /// The request.
    pub id: String,
    /// Who.
    pub user: String,
    /// How they call themselves.
    pub name: String,
    /// Their own, verified address.
    pub email: String,
    /// Where their picture is, if they have one.
    pub picture: Option<String>,
    /// What they wrote; often empty.
    pub message: String,
    /// What the link would have made them.
    pub role: Role,
    /// Whose addresses the link is for.
    pub domain: String,
    /// When they asked.
    pub asked: When,
}

/// A request as whoever asked sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedRow {
    /// The request.
    pub id: String,
    /// The organization's name.
    pub organization: String,
    /// When they asked.
    pub asked: When,
}

/// How the viewer stands to a share link that is not for their addresses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AskingView {
    /// They may ask to join.
    Open,
    /// They asked, and nobody has decided.
    Waiting {
        /// The request.
        request: String,
        /// When they asked.
        asked: When,
    },
    /// They asked by this link, and it was declined not long ago.
    Declined {
        /// When they may ask again.
        again: When,
    },
    /// The organization asks for a second factor first.
    FactorNeeded,
}
