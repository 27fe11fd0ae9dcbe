//! What the console shows. People, organizations and sign-ups are lists of one form.

use crate::{activity::view_model::ActivityRow, when::When};
use serde::{Deserialize, Serialize};

/// What to list, exactly as it stands in the address bar.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListQuery {
    /// Any part of a name, an address or a slug.
    #[serde(default)]
    pub q: String,
    /// A filter's word, or empty.
    #[serde(default)]
    pub which: String,
    /// Cursor of the page before this one.
    #[serde(default)]
    pub after: String,
    /// Cursor of the page after this one.
    #[serde(default)]
    pub before: String,
}

/// One page of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListView {
    /// The rows.
    pub rows: Vec<ListRow>,
    /// Cursor for `before`.
    pub previous: Option<String>,
    /// Cursor for `after`.
    pub next: Option<String>,
    /// How many there are in all, in words, where that is counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<String>,
}

/// A person, an organization or a sign-up in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What stands below the name: an address, a slug.
    pub detail: String,
    /// Where the picture is, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    /// What is remarkable about it.
    pub marks: Vec<Remark>,
    /// The cells between name and time.
    pub cells: Vec<String>,
    /// Since when.
    pub since: When,
}

/// What is remarkable about something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Remark {
    /// It is the viewer.
    You,
    /// Operates the installation.
    Superuser,
    /// Cannot sign in.
    Deactivated,
    /// Put aside by its owners or an operator.
    Disabled,
    /// None of its owners is active.
    Ownerless,
    /// Lets no operator in.
    Closed,
}

/// One person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserView {
    /// The person.
    pub row: ListRow,
    /// Whether they can sign in.
    pub active: bool,
    /// Whether they operate the installation.
    pub superuser: bool,
    /// Whether it is the viewer.
    pub you: bool,
    /// "Signed in with 2 browsers".
    pub sessions: String,
    /// Where they belong; the detail is their role.
    pub organizations: Vec<ListRow>,
    /// What they did last, and what was done to them.
    pub events: Vec<ActivityRow>,
}

/// One organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganizationView {
    /// The organization.
    pub row: ListRow,
    /// Its slug.
    pub slug: String,
    /// Whether it is put aside.
    pub disabled: bool,
    /// Whether one of its owners is active.
    pub owned: bool,
    /// Whether operators may look in.
    pub admits_support: bool,
    /// Its owners.
    pub owners: Vec<ListRow>,
    /// What happened last.
    pub events: Vec<ActivityRow>,
}

/// Which events to list, exactly as it stands in the address bar.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogQuery {
    /// A kind on the wire, or empty.
    #[serde(default)]
    pub kind: String,
    /// A slug, or empty.
    #[serde(default)]
    pub organization: String,
    /// An address or an id, or empty.
    #[serde(default)]
    pub person: String,
    /// Cursor of the page before this one.
    #[serde(default)]
    pub after: String,
    /// Cursor of the page after this one.
    #[serde(default)]
    pub before: String,
}
