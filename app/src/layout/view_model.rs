//! Who looks at a page.

use orgs::limits::SignUps;
use serde::{Deserialize, Serialize};

/// What the frame of every page needs to know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Viewer {
    /// The signed-in person.
    pub person: Option<Person>,
    /// The operator who acts as them, if one does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acting: Option<ActingView>,
    /// Their organizations by name, for the switcher.
    pub organizations: Vec<SwitcherEntry>,
    /// How many invitations wait for their answer.
    pub waiting: usize,
    /// The product's name.
    pub product: String,
    /// Where the development mailbox can be read, if there is one.
    pub mailbox: Option<String>,
    /// `light`, `dark`, or nothing for the system's choice.
    pub theme: Option<String>,
    /// Who may make themselves an account.
    pub sign_ups: SignUps,
    /// Whether the viewer may create organizations.
    pub may_found: bool,
}

/// A signed-in person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Their id, for the colour of their initials.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Whether they operate the installation: then there is a console.
    pub operates: bool,
    /// Where their picture is, if they have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
}

/// An operator who acts as the signed-in person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActingView {
    /// The operator's name.
    pub operator: String,
    /// How many seconds it goes on.
    pub seconds: u32,
}

/// One organization in the switcher.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SwitcherEntry {
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
}
