//! Organizations: what people belong to.
//!
//! **Words.** An organization has a name to read and a slug to type into an address bar. It is active, disabled or deleted.
//!
//! **Rules.** Slugs are one name space, old ones included: a former slug redirects its members and is never taken over. Who
//! creates an organization is its owner. Disabling hides its pages from everybody but its owners and loses nothing;
//! deleting needs the slug typed, and never deletes a user. It may ask for a second factor: whoever has none, superusers
//! included, is told so and sees nothing else of it. It may refuse *support*: then no operator of the installation looks in, neither
//! as a guest nor as one of its members.
//!
//! **Who may.** Everybody signed in may create, or only superusers: [`Limits::founders`](crate::limits::Limits::founders). Admins rename, change the slug and
//! say whether people are reminded of their invitations; owners disable, enable, delete, and ask
//! for a second factor if they have one, and refuse support or admit it again. The host's own code sees all of them: [`inventory`].
//!
//! **What happens after.** Events `organization.*`. The owners get a mail when an operator comes in on somebody's behalf, and when
//! support is refused or admitted; nothing else is mailed.

pub mod errors;
pub mod input;

#[cfg(feature = "ssr")]
mod admit_support;
#[cfg(feature = "ssr")]
mod change_slug;
#[cfg(feature = "ssr")]
mod create;
#[cfg(feature = "ssr")]
mod delete;
#[cfg(feature = "ssr")]
mod disable;
#[cfg(feature = "ssr")]
mod drop_factor;
#[cfg(feature = "ssr")]
mod enable;
#[cfg(feature = "ssr")]
mod inventory;
#[cfg(feature = "ssr")]
mod mine;
#[cfg(feature = "ssr")]
mod notice;
#[cfg(feature = "ssr")]
mod refuse_support;
#[cfg(feature = "ssr")]
mod rename;
#[cfg(feature = "ssr")]
mod require_factor;
#[cfg(feature = "ssr")]
mod resume_reminders;
#[cfg(feature = "ssr")]
mod show;
#[cfg(feature = "ssr")]
pub(crate) mod slug_policy;
#[cfg(feature = "ssr")]
mod stop_reminders;
#[cfg(feature = "ssr")]
pub(crate) mod store;
#[cfg(feature = "ssr")]
mod suggest_slug;
#[cfg(feature = "ssr")]
pub(crate) mod words;

pub use errors::{
    AdmitSupportRefusal, ChangeSlugRefusal, CreateRefusal, DeleteRefusal, DisableRefusal, DropFactorRefusal,
    EnableRefusal, RefuseSupportRefusal, RenameRefusal, RequireFactorRefusal, ResumeRemindersRefusal,
    StopRemindersRefusal,
};
pub use input::{ChangeSlug, Create, Rename};

#[cfg(feature = "ssr")]
pub use admit_support::admit_support;
#[cfg(feature = "ssr")]
pub use change_slug::change_slug;
#[cfg(feature = "ssr")]
pub(crate) use create::found;
#[cfg(feature = "ssr")]
pub use create::{Created, create};
#[cfg(feature = "ssr")]
pub use delete::delete;
#[cfg(feature = "ssr")]
pub use disable::disable;
#[cfg(feature = "ssr")]
pub use drop_factor::drop_factor;
#[cfg(feature = "ssr")]
pub use enable::enable;
#[cfg(feature = "ssr")]
pub use inventory::{Inventoried, inventory};
#[cfg(feature = "ssr")]
pub use mine::{Mine, mine};
#[cfg(feature = "ssr")]
pub use notice::{Notice, notice};
#[cfg(feature = "ssr")]
pub use refuse_support::refuse_support;
#[cfg(feature = "ssr")]
pub use rename::rename;
#[cfg(feature = "ssr")]
pub use require_factor::require_factor;
#[cfg(feature = "ssr")]
pub use resume_reminders::resume_reminders;
#[cfg(feature = "ssr")]
pub use show::{Organization, Shown, show};
#[cfg(feature = "ssr")]
pub use slug_policy::{AlwaysDerive, NameWords, SlugPolicy, Typed};
#[cfg(feature = "ssr")]
pub use stop_reminders::stop_reminders;
#[cfg(feature = "ssr")]
pub use suggest_slug::{Suggestion, suggest_slug};
