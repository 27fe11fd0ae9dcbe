//! Refusals of this slice. No personal data, no text.

/// Why ownership did not move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransferRefusal {
    /// The person is not an active member (any more).
    NotAMember,
    /// The person is an owner already.
    AlreadyOwner,
}
