//! What the front page shows.

use crate::{join_requests::view_model::AskedRow, when::When};
use orgs::access::Role;
use serde::{Deserialize, Serialize};

/// The front page of a signed-in person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeView {
    /// Their organizations by name.
    pub organizations: Vec<HomeRow>,
    /// Invitations that wait for their answer.
    pub invitations: Vec<WaitingRow>,
    /// Where they have asked to join, and nobody has decided.
    pub requests: Vec<AskedRow>,
}

/// One of a person's organizations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeRow {
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What the person is in it.
    pub role: Role,
    /// "4 members".
    pub members: String,
    /// Whether it is disabled.
    pub disabled: bool,
}

/// One waiting invitation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingRow {
    /// Its id.
    pub id: String,
    /// The organization's name.
    pub organization: String,
    /// Who invites.
    pub inviter: String,
    /// The offered role.
    pub role: Role,
    /// Until when.
    pub expires: When,
}
