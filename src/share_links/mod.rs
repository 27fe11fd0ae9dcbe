//! Share links: one link of an organization, by which whoever holds it joins by themselves.
//!
//! **Words.** A share link has a role, an expiry and, if its maker wants, a domain and a number of uses. It is *in use* until it is
//! *switched off*, or another is made; one that is in use can still be *unusable*, because its time or its uses are over.
//!
//! **Rules.** None until somebody makes one, and one in use at most. It never gives a role above its maker's own, and never ownership; it
//! is usable while its maker could still invite with that role (judged at use). A domain counts for verified addresses only. Each use is
//! counted by the statement that takes it. Whoever was removed after it was made does not come back by it. Only its digest is stored:
//! the link is readable in the answer that makes it, and nowhere else. It shows nobody's address and makes no account. Whoever holds one that
//! is for other addresses may ask instead: see [`join_requests`](crate::join_requests).
//!
//! **Who may.** Who invites makes one and switches it off. Joining needs the link, and somebody who is signed in as themselves.
//!
//! **What happens after.** Events `share-link.made` and `share-link.switched-off`, and `member.joined` for each who comes by it. Nobody
//! is mailed, as with accepted invitations.

pub mod errors;
pub mod input;

#[cfg(feature = "ssr")]
mod find;
#[cfg(feature = "ssr")]
mod join;
#[cfg(feature = "ssr")]
mod make;
#[cfg(feature = "ssr")]
mod show;
#[cfg(feature = "ssr")]
pub(crate) mod store;
#[cfg(feature = "ssr")]
mod switch_off;

pub use errors::{JoinRefusal, MakeRefusal, SwitchOffRefusal, Unusable};
pub use input::{DAYS, Make};

#[cfg(feature = "ssr")]
pub use find::{Listed, find};
#[cfg(feature = "ssr")]
pub use join::{Joined, join};
#[cfg(feature = "ssr")]
pub use make::make;
#[cfg(feature = "ssr")]
pub use show::{Shown, Visitor, show};
#[cfg(feature = "ssr")]
pub use switch_off::switch_off;
