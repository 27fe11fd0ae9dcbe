//! Who asks now. (In events the same person is the *actor*.)

use crate::kernel::UserId;
use serde::{Deserialize, Serialize};

/// Who asks now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Caller {
    /// Nobody is signed in.
    Nobody,
    /// An active user with a verified address.
    User(SignedIn),
}

/// A signed-in person. Their role is not here: it belongs to an organization and is looked up in the transaction that acts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedIn {
    /// Whose rights count.
    pub user: UserId,
    /// Their name.
    pub name: String,
    /// Their verified address.
    pub email: String,
    /// Whether they operate the installation and pass every membership guard.
    pub superuser: Superuser,
}

/// Whether somebody operates the installation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Superuser {
    /// Passes every membership guard; every such access is recorded.
    Yes,
    /// An ordinary person.
    No,
}

impl Superuser {
    /// From the database's flag.
    pub const fn from_flag(flag: bool) -> Self {
        if flag { Self::Yes } else { Self::No }
    }
}

impl Caller {
    /// The signed-in person, if there is one.
    pub fn signed_in(&self) -> Option<&SignedIn> {
        match self {
            Self::Nobody => None,
            Self::User(user) => Some(user),
        }
    }
}
