//! What can be permitted. On the wire `resource:action`.

use serde::{Deserialize, Serialize};

macro_rules! permissions {
    ($($(#[$doc:meta])* $name:ident = $wire:literal,)*) => {
        /// One thing that a role may or may not do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Permission {
            $($(#[$doc])* #[serde(rename = $wire)] $name,)*
        }

        impl Permission {
            /// All of them, in the order of the policy's table.
            pub const ALL: [Self; [$($wire),*].len()] = [$(Self::$name),*];

            /// The word on the wire.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $wire,)*
                }
            }
        }

        /// A permission as a type, so that a proof can say what it proves.
        pub mod permit {
            use super::Permission;

            /// Implemented by the marker of each permission.
            pub trait Permit: Send + Sync + 'static {
                /// The permission it stands for.
                const PERMISSION: Permission;
            }

            $(
                $(#[$doc])*
                #[derive(Clone, Copy, Debug)]
                pub struct $name;
                impl Permit for $name {
                    const PERMISSION: Permission = Permission::$name;
                }
            )*
        }
    };
}

permissions! {
    /// See the organization and its overview.
    ViewOrganization = "organization:view",
    /// Change its name and slug.
    UpdateOrganization = "organization:update",
    /// Disable it and enable it again.
    DisableOrganization = "organization:disable",
    /// Say that its members need a second factor, or need none.
    RequireFactor = "organization:require-factor",
    /// Say whether operators of the installation may look in.
    AdmitSupport = "organization:admit-support",
    /// Delete it.
    DeleteOrganization = "organization:delete",
    /// See who belongs to it.
    ListMembers = "member:list",
    /// Change what somebody is in it.
    ChangeRoles = "member:change-role",
    /// Remove somebody from it.
    RemoveMembers = "member:remove",
    /// Change the roles of many at once, or remove them, and look how far that is. Each of them takes the permission for one as well.
    BatchMembers = "member:batch",
    /// Leave it.
    LeaveOrganization = "member:leave",
    /// See its teams, and who is in them.
    ListTeams = "team:list",
    /// Create teams, delete them, and see to each as its maintainers do.
    ManageTeams = "team:manage",
    /// See who is invited.
    ListInvitations = "invitation:list",
    /// Invite somebody.
    InviteMembers = "invitation:create",
    /// Send an invitation again, or take it back.
    ManageInvitations = "invitation:manage",
    /// Hand the organization over to another member.
    TransferOwnership = "ownership:transfer",
    /// Read what happened.
    ListActivity = "activity:list",
}
