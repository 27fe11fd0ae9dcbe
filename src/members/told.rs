//! What of a member is only for those who decide who stays, and as what: when they were there last, and how they stand with the
//! installation. Everybody else neither sees it nor learns it from an order or a filter.

use crate::access::{Permission, Role, policy};

/// Whether a role is told it of others.
pub const fn is_told(role: Role) -> bool {
    policy::allows(role, Permission::ChangeRoles) || policy::allows(role, Permission::RemoveMembers)
}
