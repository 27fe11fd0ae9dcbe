//! What the screens of two-step sign-in show.

use crate::when::When;
use serde::{Deserialize, Serialize};

/// How one's own second factor stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FactorView {
    /// There is none.
    Off {
        /// Whether there is a password to ask for.
        password: bool,
    },
    /// An app may read its secret, and answer.
    Begun {
        /// The secret as letters, in groups.
        secret: String,
        /// The same for an app on this device.
        link: String,
        /// The same for an app that looks.
        picture: Picture,
    },
    /// It is asked for.
    On {
        /// Since when.
        since: When,
        /// Recovery codes that were not used yet.
        left: i64,
        /// Whether there is a password to ask for.
        password: bool,
    },
}

/// A picture of squares in one colour, as an SVG takes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// How much of it is to be seen.
    pub view_box: String,
    /// The squares.
    pub path: String,
}

/// By what somebody can show, before a dangerous act, that it is they.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProofView {
    /// By typing this.
    pub typed: AskedView,
    /// Whether a passkey does as well.
    pub passkey: bool,
    /// What people call the site that does as well, if there is one.
    pub provider: Option<String>,
}

/// What somebody is asked for before a dangerous act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AskedView {
    /// The password.
    Password,
    /// A code.
    Code,
    /// Both.
    PasswordAndCode,
    /// Nothing: there is no password.
    Nothing,
}

/// What the page after the password is good for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HalfView {
    /// A code is taken.
    Waiting,
    /// The password has to be typed first.
    Over,
}
