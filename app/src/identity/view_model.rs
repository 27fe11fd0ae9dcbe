//! The states of the mailed links, and one's own account.

use crate::when::When;
use serde::{Deserialize, Serialize};

/// What a confirmation link is good for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ConfirmationView {
    /// Opened in the browser that signed up: one button.
    SameBrowser {
        /// The address to confirm.
        email: String,
    },
    /// Opened elsewhere: the password chosen at sign-up is asked for.
    OtherBrowser {
        /// The address to confirm.
        email: String,
    },
    /// Its time is over.
    Expired,
    /// It was used.
    Used,
    /// There is no such link.
    Unknown,
}

/// What a link to choose a new password is good for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResetView {
    /// A new password can be chosen.
    Ready {
        /// Whose.
        email: String,
    },
    /// Its time is over.
    Expired,
    /// Used up, replaced by a newer one, or never was.
    Unknown,
}

/// How others see one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileView {
    /// Their id, for the colour of their initials.
    pub user: String,
    /// Where their picture is, if they have one.
    pub picture: Option<String>,
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
}

/// What opens one's account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecurityView {
    /// The address.
    pub email: String,
    /// Whether there is a password.
    pub password: bool,
    /// Whether a code is asked for after the password.
    pub two_step: bool,
    /// How many passkeys there are.
    pub passkeys: i64,
}

/// An organization that has no other owner than oneself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnedView {
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// One browser that is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionView {
    /// Names the session, and opens nothing.
    pub key: String,
    /// Whether it is the browser that looks.
    pub here: bool,
    /// "Firefox on Linux".
    pub device: String,
    /// Where it was begun, and how long it stays: "203.0.113.x (IPv4) · until the browser is closed".
    pub about: String,
    /// When somebody signed in.
    pub created: When,
    /// When it was used last.
    pub seen: When,
}
