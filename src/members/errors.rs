//! Refusals of this slice. No personal data, no text.

/// Why the host's own code let nobody in. Said to the host, never to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdmitRefusal {
    /// The person has gone, or is deactivated.
    NotActive,
    /// Every seat is taken.
    SeatLimitReached,
    /// The organization has one owner; ownership moves by transfer.
    OneOwner,
}

/// Why somebody's role did not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeRoleRefusal {
    /// The person is not a member (any more).
    NotAMember,
    /// The person's role, or the new one, is above the caller's own.
    RoleAboveOwn,
    /// It would leave the organization without an owner.
    OwnershipRequired,
    /// The organization has one owner; ownership moves by transfer.
    OneOwner,
    /// They have that role already.
    Unchanged,
}

/// Why somebody was not removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemoveRefusal {
    /// The person is not a member (any more).
    NotAMember,
    /// The person's role is above the caller's own.
    RoleAboveOwn,
    /// It would leave the organization without an owner.
    OwnershipRequired,
}

/// Why somebody who was removed was not put back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestoreRefusal {
    /// It was undone already, or too much time has passed.
    Over,
    /// They are a member again, in another way.
    AlreadyMember,
    /// The role they had is above the caller's own.
    RoleAboveOwn,
    /// They were an owner, and the organization has one; ownership moves by transfer.
    OneOwner,
    /// Every seat is taken by now.
    SeatLimitReached,
    /// The person has gone, or is deactivated.
    NotActive,
}

/// Why the caller did not leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeaveRefusal {
    /// The caller is not a member: a superuser who looks in has nothing to leave.
    NotAMember,
    /// It would leave the organization without an owner.
    OwnershipRequired,
}
