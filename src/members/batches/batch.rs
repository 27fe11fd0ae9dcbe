//! The words of a batch. Never here: SQL, a sentence for people.

use crate::{
    access::Role,
    kernel::{BatchId, Refusal, Timestamp, UserId},
    members::{ChangeRoleRefusal, Query, RemoveRefusal, RestoreRefusal},
};

/// What is done to each member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// They get this role.
    ChangeRole(Role),
    /// They are removed.
    Remove,
    /// Their removal is undone.
    Restore,
}

impl Act {
    /// The word in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ChangeRole(_) => "change-role",
            Self::Remove => "remove",
            Self::Restore => "restore",
        }
    }

    /// The role that it gives, if it gives one.
    pub const fn role(self) -> Option<Role> {
        match self {
            Self::ChangeRole(role) => Some(role),
            Self::Remove | Self::Restore => None,
        }
    }

    pub(super) fn read(word: &str, role: Option<Role>) -> Self {
        match (word, role) {
            ("change-role", Some(role)) => Self::ChangeRole(role),
            ("restore", _) => Self::Restore,
            _ => Self::Remove,
        }
    }
}

/// To whom it is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// To these.
    These(Vec<UserId>),
    /// To everybody that the query finds, whom one may touch: not to oneself, and not to owners.
    Everybody(Query),
}

/// A batch as its page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// Its id.
    pub id: BatchId,
    /// What is done.
    pub act: Act,
    /// Who began it, or went on with it.
    pub actor: String,
    /// Since when.
    pub begun_at: Timestamp,
    /// Whether somebody stopped it.
    pub stopped: bool,
    /// When it ended; nothing while it is at work.
    pub finished_at: Option<Timestamp>,
    /// How far it is.
    pub tally: Tally,
    /// How many of its removals can be undone.
    pub undoable: i64,
    /// Whoever is settled: the refused first, then by name.
    pub settled: Vec<Settled>,
}

/// How far a batch is, in members.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// They wait for their turn.
    pub waiting: i64,
    /// To them it is done.
    pub done: i64,
    /// To them it was refused.
    pub refused: i64,
}

impl Tally {
    /// All of them.
    pub const fn all(self) -> i64 {
        self.waiting + self.done + self.refused
    }
}

/// What came of one member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// Who.
    pub user: UserId,
    /// Their name.
    pub name: String,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is done.
    Done,
    /// It was refused.
    Refused(Reason),
}

/// Why it was refused: what the verb for one said, or that whoever began may not any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The person is not a member any more.
    NotAMember,
    /// The person's role is above the actor's own.
    RoleAboveOwn,
    /// It would leave the organization without an owner.
    OwnershipRequired,
    /// The organization has one owner.
    OneOwner,
    /// Too much time has passed, or it was undone already.
    Over,
    /// They are a member again, in another way.
    AlreadyMember,
    /// Every seat is taken by now.
    SeatLimitReached,
    /// The person has gone, or is deactivated.
    NotActive,
    /// Whoever began may not any more.
    NotAllowed,
    /// A guard of the host's said no, in these words.
    Vetoed(String),
}

impl Reason {
    /// The word in the database, and a host's own words.
    pub(super) fn written(&self) -> (&'static str, Option<&str>) {
        match self {
            Self::NotAMember => ("not-a-member", None),
            Self::RoleAboveOwn => ("role-above-own", None),
            Self::OwnershipRequired => ("ownership-required", None),
            Self::OneOwner => ("one-owner", None),
            Self::Over => ("over", None),
            Self::AlreadyMember => ("already-member", None),
            Self::SeatLimitReached => ("seat-limit-reached", None),
            Self::NotActive => ("not-active", None),
            Self::NotAllowed => ("not-allowed", None),
            Self::Vetoed(says) => ("vetoed", Some(says)),
        }
    }

    pub(super) fn read(word: &str, says: Option<String>) -> Self {
        match word {
            "not-a-member" => Self::NotAMember,
            "role-above-own" => Self::RoleAboveOwn,
            "ownership-required" => Self::OwnershipRequired,
            "one-owner" => Self::OneOwner,
            "over" => Self::Over,
            "already-member" => Self::AlreadyMember,
            "seat-limit-reached" => Self::SeatLimitReached,
            "not-active" => Self::NotActive,
            "vetoed" => Self::Vetoed(says.unwrap_or_default()),
            _ => Self::NotAllowed,
        }
    }
}

impl From<ChangeRoleRefusal> for Reason {
    fn from(refusal: ChangeRoleRefusal) -> Self {
        match refusal {
            // They have the role: nobody asks for it again.
            ChangeRoleRefusal::NotAMember | ChangeRoleRefusal::Unchanged => Self::NotAMember,
            ChangeRoleRefusal::RoleAboveOwn => Self::RoleAboveOwn,
            ChangeRoleRefusal::OwnershipRequired => Self::OwnershipRequired,
            ChangeRoleRefusal::OneOwner => Self::OneOwner,
        }
    }
}

impl From<RemoveRefusal> for Reason {
    fn from(refusal: RemoveRefusal) -> Self {
        match refusal {
            RemoveRefusal::NotAMember => Self::NotAMember,
            RemoveRefusal::RoleAboveOwn => Self::RoleAboveOwn,
            RemoveRefusal::OwnershipRequired => Self::OwnershipRequired,
        }
    }
}

impl From<RestoreRefusal> for Reason {
    fn from(refusal: RestoreRefusal) -> Self {
        match refusal {
            RestoreRefusal::Over => Self::Over,
            RestoreRefusal::AlreadyMember => Self::AlreadyMember,
            RestoreRefusal::RoleAboveOwn => Self::RoleAboveOwn,
            RestoreRefusal::OneOwner => Self::OneOwner,
            RestoreRefusal::SeatLimitReached => Self::SeatLimitReached,
            RestoreRefusal::NotActive => Self::NotActive,
        }
    }
}

/// Why a batch did not begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BeginRefusal {
    /// Nobody was chosen whom it could be done to.
    Nobody,
    /// More were chosen than are done at once.
    TooMany {
        /// So many may be.
        most: i64,
    },
    /// The role is above the caller's own, or an owner's: owners are made one by one.
    RoleAboveOwn,
    /// Another batch is at work here.
    AnotherUnderway,
}

/// Why a batch was not stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopRefusal {
    /// It has ended already, or there is none by this id.
    NotUnderway,
}

/// Why a batch did not go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryRefusal {
    /// It is at work, or another one is.
    AnotherUnderway,
    /// Everything is done, or there is none by this id.
    NothingLeft,
}

impl Refusal for BeginRefusal {}
impl Refusal for StopRefusal {}
impl Refusal for RetryRefusal {}
