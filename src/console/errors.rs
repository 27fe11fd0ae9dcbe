//! Refusals of this slice. No personal data, no text.

/// Why somebody was not deactivated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeactivateRefusal {
    /// They are so already, or there is no such person.
    NothingToDo,
    /// It is the operator themselves.
    Yourself,
    /// These organizations would have no active owner.
    OwnershipRequired {
        /// Their names; a few of them.
        organizations: Vec<String>,
    },
}

/// Why somebody was not activated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActivateRefusal {
    /// They are so already, or there is no such person.
    NothingToDo,
}

/// Why an organization was not given another owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppointOwnerRefusal {
    /// No active user has this address.
    UnknownUser,
    /// They are its owner already.
    AlreadyOwner,
    /// They are not a member, and every seat is taken.
    SeatLimitReached,
    /// The organization lets no operator in, and has an owner who can hand it over.
    SupportRefused,
}
