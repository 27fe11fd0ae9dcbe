//! What an import came to.

/// Everything, counted and named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The people.
    pub users: Tally,
    /// The organizations.
    pub organizations: Tally,
    /// The memberships.
    pub members: Tally,
    /// The invitations that nobody has accepted.
    pub invitations: Tally,
    /// What did not come, and what came otherwise than it was.
    pub findings: Vec<Finding>,
}

impl Report {
    /// Rows that are there and not here, or not the same here. Each is one of the findings.
    pub fn difference(&self) -> u64 {
        let all = [self.users, self.organizations, self.members, self.invitations];
        all.iter().map(|tally| tally.left).sum()
    }
}

/// The rows of one table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many there are there.
    pub there: u64,
    /// Came now.
    pub new: u64,
    /// Came before, and were brought up to date.
    pub changed: u64,
    /// Came before, or were here.
    pub same: u64,
    /// Did not come, or are not the same.
    pub left: u64,
    /// Came before, are gone there, and are gone here by this.
    pub removed: u64,
}

/// One row, and what is to be said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The table there.
    pub table: String,
    /// The primary key there.
    pub key: String,
    /// What.
    pub what: What,
}

/// What is to be said of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Left: a person without an address.
    NoAddress,
    /// Left: what stands for an address is none that mail can be sent to.
    NotAnAddress {
        /// It.
        said: String,
    },
    /// Left: another person has the same address.
    SharesAddress {
        /// That person's key there, or nothing where they are only here.
        with: Option<String>,
    },
    /// Left: the person has deleted their account here, or the organization was deleted here.
    GoneHere,
    /// Left: it was changed here since it came, and there as well.
    ChangedHere,
    /// Left: whoever owns an organization here is not deactivated by an import.
    OwnsHere,
    /// Left: no owner, and no active admin who could be one.
    NoOwner,
    /// Left: the organization or the person that it names did not come.
    Orphan {
        /// The table of what did not come.
        table: String,
        /// Its key.
        key: String,
    },
    /// Left: the member was removed here, or has left.
    RemovedHere,
    /// Left: the owner here is another one than there.
    OtherOwner,
    /// Left: the invited person is a member already.
    AlreadyMember,
    /// Left: another invitation to the same address waits already.
    AlreadyInvited,
    /// Left: every seat of the organization is taken here.
    NoSeat,
    /// Left: came once, and is gone there since; it is still here.
    GoneThere,
    /// Left: when another row had its key, that one came. The database is another one, or numbers its rows anew.
    AnotherRow,
    /// Came, as somebody who was here already.
    KnownHere,
    /// Came, without a password: there is none, or it is of a kind that is not judged here.
    NoPassword {
        /// The name of the kind; empty when there was none.
        kind: String,
    },
    /// Came under another name.
    OtherName {
        /// It.
        name: String,
    },
    /// Came under another slug.
    OtherSlug {
        /// The slug there.
        from: String,
        /// The slug here.
        to: String,
    },
    /// Came with another owner: its own is missing or cannot sign in here.
    OwnerChosen {
        /// Their key there.
        user: String,
    },
    /// Came as one of the owner's: whoever invited is no admin of it here.
    OtherInviter,
}

impl What {
    /// Whether the row is not here, or not the same here.
    pub const fn is_left(&self) -> bool {
        match self {
            Self::NoAddress
            | Self::NotAnAddress { .. }
            | Self::SharesAddress { .. }
            | Self::GoneHere
            | Self::ChangedHere
            | Self::OwnsHere
            | Self::NoOwner
            | Self::Orphan { .. }
            | Self::RemovedHere
            | Self::OtherOwner
            | Self::AlreadyMember
            | Self::AlreadyInvited
            | Self::NoSeat
            | Self::GoneThere
            | Self::AnotherRow => true,
            Self::KnownHere
            | Self::NoPassword { .. }
            | Self::OtherName { .. }
            | Self::OtherSlug { .. }
            | Self::OwnerChosen { .. }
            | Self::OtherInviter => false,
        }
    }
}
