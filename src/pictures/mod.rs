//! Pictures of people: what is shown beside their names in the place of initials.
//!
//! **Words.** A *picture* is drawn from what somebody *uploads*: a square, in two sizes. Its *mark* is a fingerprint of both; it
//! stands in the picture's address, so that what is behind an address never changes.
//!
//! **Rules.** Nothing is kept as it came: what can be read within the [`Limits`](crate::limits::Limits) is turned upright, cut to the
//! square in its middle and drawn anew, without a word of what a camera wrote into it. How large it would be is judged by its head,
//! before its pixels are unpacked.
//!
//! **Who may.** Everybody sets and removes their own. It is seen by themselves, by whoever belongs to one of their organizations, and
//! by superusers; for everybody else it is not there.
//!
//! **What happens after.** Events `user.picture-set` and `user.picture-removed`; nothing is mailed. Who goes for good takes it along.

pub mod errors;

#[cfg(feature = "ssr")]
mod drawing;
#[cfg(feature = "ssr")]
mod remove;
#[cfg(feature = "ssr")]
mod set;
#[cfg(feature = "ssr")]
mod show;
#[cfg(feature = "ssr")]
pub(crate) mod store;

pub use errors::SetRefusal;

#[cfg(feature = "ssr")]
pub use drawing::TYPE;
#[cfg(feature = "ssr")]
pub use remove::remove;
#[cfg(feature = "ssr")]
pub use set::set;
#[cfg(feature = "ssr")]
pub use show::{Size, mark_of, show};
