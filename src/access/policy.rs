//! The one table: role by permission, and what becomes of each when the organization is disabled, when an operator acts as the
//! member, and of a superuser's where the organization lets no operator in.
//!
//! Changing a line here changes `policy.snap`, which a reviewer reads as ticks.

use super::{Matter, Permission, Role};

/// Whether `role` has `permission`.
pub const fn allows(role: Role, permission: Permission) -> bool {
    role as u8 >= least(permission) as u8
}

/// The least role that has `permission`: rights are monotone, a higher role never loses one.
pub const fn least(permission: Permission) -> Role {
    match permission {
        Permission::ViewOrganization
        | Permission::ListMembers
        | Permission::LeaveOrganization
        | Permission::ListTeams => Role::Member,
        Permission::UpdateOrganization
        | Permission::ChangeRoles
        | Permission::RemoveMembers
        | Permission::BatchMembers
        | Permission::ManageTeams
        | Permission::ListInvitations
        | Permission::InviteMembers
        | Permission::ManageInvitations
        | Permission::ListActivity => Role::Admin,
        Permission::DisableOrganization
        | Permission::RequireFactor
        | Permission::AdmitSupport
        | Permission::DeleteOrganization
        | Permission::TransferOwnership => Role::Owner,
    }
}

/// Whether a disabled organization still allows it: its owners can see it, enable it or delete it; nobody else anything.
pub const fn survives_disabling(permission: Permission) -> bool {
    matches!(
        permission,
        Permission::DisableOrganization | Permission::DeleteOrganization
    )
}

/// Whether an operator who acts as a member may do it: not where they would decide who belongs and who owns in somebody's name,
/// make an end, open the door to themselves, or begin what goes on when they have stopped acting.
pub const fn survives_acting(permission: Permission) -> bool {
    !matches!(
        permission,
        Permission::AdmitSupport
            | Permission::DeleteOrganization
            | Permission::TransferOwnership
            | Permission::LeaveOrganization
            | Permission::BatchMembers
    )
}

/// Whether a superuser has it also where the organization lets no operator in: to put it aside is the installation's own business.
pub const fn survives_refusal(permission: Permission) -> bool {
    matches!(permission, Permission::DisableOrganization)
}

/// Whether only the person themselves may see to it, and no operator who acts as them: everything by which they sign in or are
/// written to, what ends them or takes them in, and what is kept of them.
pub const fn is_theirs_alone(matter: Matter) -> bool {
    !matches!(matter, Matter::Name | Matter::Picture | Matter::Foundings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write as _;

    fn matrix() -> String {
        let mut text = format!("{:<28}", "permission");
        for role in Role::ALL {
            let _ = write!(text, "{:>8}", role.as_str());
        }
        text.push_str("  when disabled  when acting  without support\n");
        for permission in Permission::ALL {
            let _ = write!(text, "{:<28}", permission.as_str());
            for role in Role::ALL {
                let _ = write!(text, "{:>8}", if allows(role, permission) { "✓" } else { "·" });
            }
            let tick = |is| if is { "✓" } else { "·" };
            let (disabled, acting) = (survives_disabling(permission), survives_acting(permission));
            let refused = tick(survives_refusal(permission));
            let _ = writeln!(text, "  {:<13}  {:<11}  {refused}", tick(disabled), tick(acting));
        }
        let _ = writeln!(text, "\n{:<28}{:>26}", "of one's own", "when acting");
        for matter in Matter::ALL {
            let tick = if is_theirs_alone(matter) { "·" } else { "✓" };
            let _ = writeln!(text, "{:<28}{:<15}{tick}", matter.as_str(), "");
        }
        text
    }

    /// Accept a wanted change with `ORGS_ACCEPT=1 cargo test policy`.
    #[test]
    fn the_matrix_is_the_golden_one() {
        let golden = concat!(env!("CARGO_MANIFEST_DIR"), "/src/access/policy.snap");
        if std::env::var_os("ORGS_ACCEPT").is_some() {
            std::fs::write(golden, matrix()).unwrap();
        }
        assert_eq!(matrix(), std::fs::read_to_string(golden).unwrap_or_default());
    }
}
