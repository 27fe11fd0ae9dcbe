//! Who asks now. (In events the same person is the *actor*.)

use super::{Matter, policy};
use crate::kernel::{Denial, Timestamp, UserId};
use serde::{Deserialize, Serialize};

/// Who asks now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Caller {
    /// Nobody is signed in.
    Nobody,
    /// An active user with a verified address.
    User(SignedIn),
    /// An operator who acts as one.
    Acting(Acting),
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

/// An operator who, for a while, sees and does what somebody else can: all but what [`policy`] keeps for the person alone. Made by
/// whoever knows the operator: `identity` from the session, or a host.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acting {
    /// As whom; never a superuser.
    pub person: SignedIn,
    /// Whose hand it is. In events they stand beside the person.
    pub operator: SignedIn,
    /// Why, in the operator's words.
    pub reason: String,
    /// Since when.
    pub since: Timestamp,
    /// When it ends by itself.
    pub until: Timestamp,
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
            Self::Acting(acting) => Some(&acting.person),
        }
    }

    /// The operator who acts as the signed-in person, if one does.
    pub const fn acting(&self) -> Option<&Acting> {
        match self {
            Self::Nobody | Self::User(_) => None,
            Self::Acting(acting) => Some(acting),
        }
    }

    /// Who sits there: the operator where one acts as somebody, the person themselves otherwise.
    pub fn hand(&self) -> Option<UserId> {
        match self {
            Self::Nobody => None,
            Self::User(person) => Some(person.user),
            Self::Acting(acting) => Some(acting.operator.user),
        }
    }

    /// The signed-in person, in a matter of their own.
    ///
    /// Nobody gets [`Denial::SignedOut`]; an operator who acts as them, where the policy keeps it for the person,
    /// [`Denial::InPerson`].
    pub fn own(&self, matter: Matter) -> Result<&SignedIn, Denial> {
        if self.acting().is_some() && policy::is_theirs_alone(matter) {
            return Err(Denial::InPerson);
        }
        self.signed_in().ok_or(Denial::SignedOut)
    }
}
