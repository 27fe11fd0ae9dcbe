//! Live: whoever looks at an organization learns at once that something in it has changed.
//!
//! **Words.** A [`Watch`] is one open page's look at one organization. A *tick* says "look again" and nothing more: it carries
//! the organization's revision, a number that grows with every change, and no data. The page asks again through the verbs
//! that everybody uses, so authorization stands in one place.
//!
//! **Rules.** A change is announced after its commit, never before. Announcements may be lost (a crash, a cut connection):
//! every watch compares the revision again by itself after [`live_look`](crate::limits::Limits::live_look), so that a lost one
//! is late and not gone.
//! Who is no member any more gets one last word, and then nothing.
//!
//! **Who may.** Whoever may see the organization; a stranger gets [`Denial::NotFound`](crate::kernel::Denial::NotFound), as for one
//! that never was. Judged again at every tick.
//!
//! **What happens after.** Nothing: watching writes nothing, and records no superuser's visit (the page itself does). On
//! PostgreSQL [`carry`] takes announcements to the other processes of the same database and brings theirs.

#[cfg(feature = "ssr")]
mod carry;
#[cfg(feature = "ssr")]
pub(crate) mod hub;
#[cfg(feature = "ssr")]
mod store;
#[cfg(feature = "ssr")]
mod watch;

#[cfg(feature = "ssr")]
pub use carry::carry;
#[cfg(feature = "ssr")]
pub use watch::{Seen, Watch, watch};
