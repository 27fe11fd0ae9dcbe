//! Teams: some of the members of one organization, under a name.
//!
//! **Words.** Somebody is in a team as a *member* or as a *maintainer*: that is their [`Part`] in it. It says nothing of their role in the
//! organization, and gives none.
//!
//! **Rules.** Who is in a team is a member of its organization: whoever leaves it, or is removed, leaves its teams, and comes back into
//! none of them; unless the removal is undone. Names are unique in the organization, whatever the case, and teams are few:
//! [`Limits::teams`](crate::limits::Limits::teams). A team may be without a maintainer, and empty. Deleting one takes nobody's membership.
//!
//! **Who may.** Every member sees all teams and who is in them. Admins create and delete teams, and see to each; a maintainer sees to
//! their own: renames it, adds members of the organization, takes them out, appoints maintainers. Whoever is in a team may leave it.
//!
//! **What happens after.** Events `team.*`; nobody is mailed.

pub mod errors;
pub mod input;

#[cfg(feature = "ssr")]
mod add;
#[cfg(feature = "ssr")]
mod appoint;
#[cfg(feature = "ssr")]
mod candidates;
#[cfg(feature = "ssr")]
mod create;
#[cfg(feature = "ssr")]
mod delete;
#[cfg(feature = "ssr")]
mod list;
#[cfg(feature = "ssr")]
mod managed;
#[cfg(feature = "ssr")]
mod remove;
#[cfg(feature = "ssr")]
mod rename;
#[cfg(feature = "ssr")]
mod show;
#[cfg(feature = "ssr")]
mod store;

pub use crate::access::Part;
pub use errors::{AddRefusal, AppointRefusal, CreateRefusal, RemoveRefusal, RenameRefusal};
pub use input::NewTeam;

#[cfg(feature = "ssr")]
pub use add::add;
#[cfg(feature = "ssr")]
pub use appoint::appoint;
#[cfg(feature = "ssr")]
pub use candidates::{Candidate, candidates};
#[cfg(feature = "ssr")]
pub use create::create;
#[cfg(feature = "ssr")]
pub use delete::delete;
#[cfg(feature = "ssr")]
pub use list::{Listed, Teams, list};
#[cfg(feature = "ssr")]
pub use remove::remove;
#[cfg(feature = "ssr")]
pub use rename::rename;
#[cfg(feature = "ssr")]
pub use show::{Shown, Teammate, show};
