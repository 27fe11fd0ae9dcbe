//! The console: what the operators of an installation see and do.
//!
//! **Words.** An *operator* is an active superuser, as [`Operator`](crate::work::Operator) proves it inside the transaction that
//! acts. A *deactivated* person keeps what they have and can do nothing with it. An organization is *ownerless* when none of its
//! owners is active: a host can bring that about, the console cannot.
//!
//! **Rules.** One active superuser stays, whoever unmakes whom at the same moment. Nobody deactivates themselves. Whoever is the
//! last active owner of an organization is not deactivated: the refusal names the organizations, and the operator gives each
//! another owner first, a member or anybody else; but not where support is refused, unless the organization is ownerless. Invitations that a deactivated person had sent are revoked.
//!
//! **Who may.** Superusers. Everybody else, signed in or not, gets [`NotFound`](crate::kernel::Denial::NotFound), as for a page
//! that never was. They see from outside who owns an organization and who else belongs to it, also where support is refused: the
//! page of each person says it as well, and another owner is looked for among them. So it is no visit, and nothing is recorded. When
//! somebody was last active there, and who is invited, is for those inside.
//!
//! **What happens after.** Every deed is an event with the standing `superuser`; what concerns an organization stands in its own
//! activity too. Sessions, passwords and sign-ups are the host's: for the built-in people see `identity::deactivate` and its
//! siblings, which take the same proof.

pub mod errors;
pub mod query;

#[cfg(feature = "ssr")]
mod activate;
#[cfg(feature = "ssr")]
mod appoint;
#[cfg(feature = "ssr")]
mod appoint_owner;
#[cfg(feature = "ssr")]
mod list_events;
#[cfg(feature = "ssr")]
mod list_members;
#[cfg(feature = "ssr")]
mod list_organizations;
#[cfg(feature = "ssr")]
mod list_users;
#[cfg(feature = "ssr")]
mod lists;
#[cfg(feature = "ssr")]
mod log;
#[cfg(feature = "ssr")]
mod set_aside;
#[cfg(feature = "ssr")]
mod show_organization;
#[cfg(feature = "ssr")]
mod show_user;
#[cfg(feature = "ssr")]
mod store;

pub use errors::{ActivateRefusal, AppointOwnerRefusal, DeactivateRefusal};
pub use query::{EventsQuery, WhichOrganizations, WhichUsers};

#[cfg(feature = "ssr")]
pub use activate::activate;
#[cfg(feature = "ssr")]
pub use appoint::appoint;
#[cfg(feature = "ssr")]
pub use appoint_owner::appoint_owner;
#[cfg(feature = "ssr")]
pub use list_events::{Logged, list_events};
#[cfg(feature = "ssr")]
pub use list_members::{ListedMember, ListedMembers, list_members};
#[cfg(feature = "ssr")]
pub use list_organizations::{ListedOrganization, list_organizations};
#[cfg(feature = "ssr")]
pub use list_users::{ListedUser, list_users};
#[cfg(feature = "ssr")]
pub(crate) use set_aside::set_aside;
#[cfg(feature = "ssr")]
pub use show_organization::{Owner, ShownOrganization, show_organization};
#[cfg(feature = "ssr")]
pub use show_user::{Membership, ShownUser, show_user};
