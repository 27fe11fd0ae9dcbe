//! What the pages of an organization show.

use crate::{mount::Mount, when::When};
use orgs::access::{Permission, Role, policy};
use serde::{Deserialize, Serialize};

/// An organization by a slug it has, or had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shown {
    /// Here it is.
    Here(OrganizationView),
    /// It has this slug now.
    Moved(String),
}

/// An organization as the viewer may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganizationView {
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The rank that counts for the viewer's rights here.
    pub role: Role,
    /// Whether the viewer is here as a member or as the operator.
    pub presence: Presence,
    /// Whether it is in use.
    pub state: StateView,
    /// Whether its members need a second factor.
    pub needs_factor: bool,
    /// Whether operators of the installation may look in.
    pub admits_support: bool,
    /// Whether it reminds whoever has not answered its invitations.
    pub reminds: bool,
    /// How many members it has.
    pub member_count: i64,
    /// How many invitations are pending.
    pub pending_count: i64,
    /// Since when it exists.
    pub created: When,
    /// Counts its changes: how new what the page shows is.
    pub revision: i64,
}

/// As what the viewer looks at an organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Presence {
    /// As one of its members.
    Member,
    /// As the installation's operator; recorded, and said on the page.
    Superuser,
}

/// Whether an organization is in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StateView {
    /// It is.
    Active,
    /// Its owners have put it aside.
    Disabled,
}

impl OrganizationView {
    /// Whether the page should offer it. The server asks the same table again when it is done.
    pub fn may(&self, permission: Permission) -> bool {
        policy::allows(self.role, permission)
    }

    /// A path below the organization: `path("members")`.
    pub fn path(&self, rest: &str) -> String {
        let mount = Mount::find();
        if rest.is_empty() {
            mount.organization(&self.slug)
        } else {
            mount.page(&self.slug, rest)
        }
    }
}

/// What can be said about a slug while it is typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlugAdvice {
    /// The slug that would be taken.
    pub slug: Option<String>,
    /// Whether that would work.
    pub verdict: Verdict,
    /// A sentence; empty when there is nothing to say.
    pub says: String,
}

/// Whether a slug would be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// It is free.
    Free,
    /// It cannot be had.
    Unusable,
    /// Nothing to judge.
    Nothing,
}
