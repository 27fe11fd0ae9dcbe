//! The proof that a caller operates the installation, valid for one transaction: what a [`super::Grant`] is for one
//! organization.

use crate::kernel::UserId;

/// Made only by `operate`, inside the transaction that acts, for an active superuser.
#[derive(Debug)]
pub struct Operator(UserId);

impl Operator {
    pub(super) const fn new(user: UserId) -> Self {
        Self(user)
    }

    /// Whose deed it is.
    pub const fn user(&self) -> UserId {
        self.0
    }
}
