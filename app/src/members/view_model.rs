//! What the member list shows.

use crate::{teams::view_model::TeamLink, when::When};
use orgs::access::Role;
use serde::{Deserialize, Serialize};

/// What to list, exactly as it stands in the address bar.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MembersQuery {
    /// Beginnings of words of the name or the address.
    #[serde(default)]
    pub q: String,
    /// A role's word, or empty.
    #[serde(default)]
    pub role: String,
    /// `some` or `none`, or empty: whether they have a second factor. Nothing, for whoever may not know.
    #[serde(default)]
    pub factor: String,
    /// `active` or `deactivated`, or empty. Nothing, for whoever may not know.
    #[serde(default)]
    pub state: String,
    /// An order's word: `name`, `joined`, `role`, `active`; with a `-` before it the other way round.
    #[serde(default)]
    pub sort: String,
    /// Cursor of the page before this one.
    #[serde(default)]
    pub after: String,
    /// Cursor of the page after this one.
    #[serde(default)]
    pub before: String,
}

/// One page of the member list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MembersView {
    /// The rows.
    pub rows: Vec<MemberRow>,
    /// Cursor for `before`.
    pub previous: Option<String>,
    /// Cursor for `after`.
    pub next: Option<String>,
    /// "4 members", "12 members found", "more than 1,000 members found".
    pub total: String,
    /// The word of the order they are in, which is the one that was asked for, if the viewer may have it.
    #[serde(default)]
    pub sort: String,
    /// Whether the rows say when somebody was here last.
    #[serde(default)]
    pub tells_last_active: bool,
    /// "312", where that many are found, which is more than this page shows, and all of them can be chosen at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub all: Option<String>,
    /// The batch that is at work, or was a moment ago, for whoever may begin one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub batch: Option<String>,
}

/// One member, as their page shows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OneMember {
    /// As in the list.
    pub row: MemberRow,
    /// The name of whoever invited them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invited_by: Option<String>,
}

/// One member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberRow {
    /// The person's id.
    pub user: String,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Where their picture is, if they have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    /// What they are.
    pub role: Role,
    /// Since when.
    pub joined: When,
    /// When they were here last, for whoever may know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_active: Option<LastActive>,
    /// Whether they have a second factor and may sign in, for whoever may know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub footing: Option<FootingView>,
    /// The teams they are in, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub teams: Vec<TeamLink>,
    /// Whether this is the viewer.
    pub you: bool,
    /// The roles the viewer may give them, theirs included; empty when the viewer may not change it.
    pub roles: Vec<Role>,
    /// Whether the viewer may remove them.
    pub removable: bool,
    /// Whether the viewer may choose them among others, to change or remove many at once.
    pub selectable: bool,
    /// Whether the viewer may hand the organization over to them.
    pub heir: bool,
}

/// Whether a member has a second factor, and may sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FootingView {
    /// Whether they have a second factor.
    pub factor: FactorView,
    /// Whether they may sign in.
    pub state: StateView,
}

/// Whether a member has a second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactorView {
    /// They have one.
    Some,
    /// They have none.
    None,
}

/// Whether a member may sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StateView {
    /// They may.
    Active,
    /// An operator has put them aside.
    Deactivated,
}

/// When a member was here last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LastActive {
    /// Not once since it is noted.
    Never,
    /// On this day.
    On(When),
}
