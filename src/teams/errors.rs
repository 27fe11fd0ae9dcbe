//! Refusals of this slice. No text.

/// Why no team was created.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CreateRefusal {
    /// Another team of the organization is called so, whatever the case.
    NameTaken,
    /// The organization has as many as it may.
    TooMany {
        /// How many that are.
        most: i64,
    },
}

/// Why a team has its name still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RenameRefusal {
    /// Another team of the organization is called so, whatever the case.
    NameTaken,
}

/// Why somebody was not added to a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddRefusal {
    /// They are in it.
    AlreadyIn,
    /// They are no member of the organization (any more).
    NotAMember,
}

/// Why somebody was not taken out of a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemoveRefusal {
    /// They are not in it (any more).
    NotIn,
}

/// Why somebody is in a team what they were.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppointRefusal {
    /// They are not in it (any more).
    NotIn,
}
