//! Refusals of this slice. No personal data, no text.

/// Why a member's fields did not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeMemberRefusal {
    /// The person is not a member (any more).
    NotAMember,
    /// The person's role is above the caller's own.
    RoleAboveOwn,
}
