//! Members: the link of one person to one organization.
//!
//! **Words.** A member has a [`Role`](crate::access::Role), a day of joining, and a day on which they were [last active](LastActive). Their
//! [footing](crate::kernel::Footing) is the user's: a membership has a copy of it.
//!
//! **Rules.** One membership per person and organization. Nobody gives, edits or removes above their own role, judged at the
//! moment of the commit. An organization always keeps an owner who is one of its members: the last one can neither be
//! demoted nor removed nor leave ([`OwnershipRequired`](errors::RemoveRefusal::OwnershipRequired)), only hand over. Seats
//! are never exceeded. Every way in goes through one function, `join`.
//!
//! **Who may.** Members see each other; admins change roles and remove, and see who was last active when, who has a second factor and who is deactivated; everybody may leave. The host's own code lets in whom it likes ([`admit`]) and
//! stays within seats and roles.
//!
//! **What happens after.** Events `member.*`. Invitations that the person had sent are revoked: their right to invite is gone. So are
//! their places in [`teams`](crate::teams).

pub mod errors;

#[cfg(feature = "ssr")]
mod admit;
#[cfg(feature = "ssr")]
pub mod batches;
#[cfg(feature = "ssr")]
mod change_role;
#[cfg(feature = "ssr")]
mod deciders;
#[cfg(feature = "ssr")]
mod departure;
#[cfg(feature = "ssr")]
mod find;
#[cfg(feature = "ssr")]
mod join;
pub mod last_active;
#[cfg(feature = "ssr")]
mod leave;
#[cfg(feature = "ssr")]
mod list;
#[cfg(feature = "ssr")]
mod note_attendance;
pub mod query;
#[cfg(feature = "ssr")]
mod removals;
#[cfg(feature = "ssr")]
mod remove;
#[cfg(feature = "ssr")]
mod show;
#[cfg(feature = "ssr")]
pub(crate) mod store;
#[cfg(feature = "ssr")]
mod sweep;
#[cfg(feature = "ssr")]
mod teams;
pub mod told;

pub use errors::{AdmitRefusal, ChangeRoleRefusal, LeaveRefusal, RemoveRefusal, RestoreRefusal};
pub use last_active::LastActive;
pub use query::{Order, Query};
pub use told::is_told;

#[cfg(feature = "ssr")]
pub use admit::{Admitted, admit};
#[cfg(feature = "ssr")]
pub use change_role::change_role;
#[cfg(feature = "ssr")]
pub(crate) use deciders::deciders;
#[cfg(feature = "ssr")]
pub(crate) use departure::leave_everywhere;
#[cfg(feature = "ssr")]
pub use departure::{Owned, owned};
#[cfg(feature = "ssr")]
pub use find::{Member, find};
#[cfg(feature = "ssr")]
pub(crate) use join::{Entry, JoinRefusal, join};
#[cfg(feature = "ssr")]
pub use leave::leave;
#[cfg(feature = "ssr")]
pub use list::{List, Total, list};
#[cfg(feature = "ssr")]
pub(crate) use list::{Sight, rows};
#[cfg(feature = "ssr")]
pub use note_attendance::note_attendance;
#[cfg(feature = "ssr")]
pub use removals::{Restored, restore};
#[cfg(feature = "ssr")]
pub use remove::remove;
#[cfg(feature = "ssr")]
pub use show::{Shown, show};
#[cfg(feature = "ssr")]
pub use sweep::sweep;
#[cfg(feature = "ssr")]
pub use teams::TeamOf;
