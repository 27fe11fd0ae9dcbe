//! Kinds: organizations with a host's own typed fields, several kinds side by side in one application.
//!
//! **Words.** A *kind* has a name and three sets of *fields*: of an organization, of a member, of an invitation. They are rows of the
//! host's own side tables, keyed by our ids. A [`Desk`] is a handle for one kind: every verb takes it, and does for that kind what
//! it does for plain organizations.
//!
//! **Rules.** A handle sees one kind and no other: slugs, lists and links of another kind are not found by it. Fields are written
//! in the transaction that makes what they are of, so they are there together or not at all; where nothing was brought along, their
//! default is. A member's fields follow from those of the invitation they came by. Lists read them with one statement a page.
//!
//! **Who may.** Fields are seen and changed with the permissions of what they are of; a member's by who may change their role.
//!
//! **What happens after.** Events `organization.fields-changed` and `member.fields-changed`.
#![cfg_attr(feature = "ssr", doc = "", doc = include_str!("../docs/kinds.md"))]

pub mod errors;

#[cfg(feature = "ssr")]
mod change;
#[cfg(feature = "ssr")]
mod change_member;
#[cfg(feature = "ssr")]
mod desk;
#[cfg(feature = "ssr")]
pub mod fields;
#[cfg(feature = "ssr")]
pub(crate) mod keeping;
#[cfg(feature = "ssr")]
mod organization_kind;
#[cfg(feature = "ssr")]
mod show;
#[cfg(feature = "ssr")]
mod show_invitations;
#[cfg(feature = "ssr")]
mod show_members;
#[cfg(feature = "ssr")]
mod show_mine;
#[cfg(feature = "ssr")]
mod store;

pub use errors::ChangeMemberRefusal;

#[cfg(feature = "ssr")]
pub use change::change;
#[cfg(feature = "ssr")]
pub use change_member::change_member;
#[cfg(feature = "ssr")]
pub use desk::Desk;
#[cfg(feature = "ssr")]
pub use fields::{Fields, InvitationKey, MemberKey};
#[cfg(feature = "ssr")]
pub use organization_kind::{OrganizationKind, Plain};
#[cfg(feature = "ssr")]
pub use show::show;
#[cfg(feature = "ssr")]
pub use show_invitations::show_invitations;
#[cfg(feature = "ssr")]
pub use show_members::show_members;
#[cfg(feature = "ssr")]
pub use show_mine::{Own, show_mine};
