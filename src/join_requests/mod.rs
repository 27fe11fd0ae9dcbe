//! Requests to join: whoever holds a share link that works, and is for addresses of another domain than theirs, asks to be let in.
//!
//! **Words.** A request *waits* until it has an *ending*: *approved*, *declined*, *withdrawn*, or *joined*, where the person became a
//! member in another way meanwhile. It has the link's role and domain, and a few words of whoever asks.
//!
//! **Rules.** One waits for each person and organization, and none of a member. Only who holds a link that can be used, and does not join by
//! it for the domain alone, may ask: nobody who was removed after it was made, and nobody without a factor that is needed. So many a day of
//! one person, and so many to one organization. A request gives no rights, and shows who asks nothing but what the link shows. It goes on
//! when the link is switched off, and is gone with the person. It ends once: whoever comes second hears who was first, and how. After a
//! declined one the person waits some days before they ask by the same link again. What they wrote is kept as long as the request waits.
//!
//! **Who may.** Asking needs the link, and somebody who is signed in as themselves; withdrawing is theirs. Who sees invitations sees what
//! waits; who invites lets in, with a role up to their own and never as an owner, or declines.
//!
//! **What happens after.** Events `join-request.made`, mailed to who made the link or, where they cannot decide any more, to everybody who
//! can; `join-request.approved` (the joining is the same fact) and `join-request.declined`, mailed to who asked; `join-request.withdrawn`.

pub mod errors;
pub mod input;
pub mod join_request;

#[cfg(feature = "ssr")]
mod approve;
#[cfg(feature = "ssr")]
mod ask;
#[cfg(feature = "ssr")]
mod asking;
#[cfg(feature = "ssr")]
mod decide_many;
#[cfg(feature = "ssr")]
mod decline;
#[cfg(feature = "ssr")]
mod deliver;
#[cfg(feature = "ssr")]
mod list;
#[cfg(feature = "ssr")]
mod store;
#[cfg(feature = "ssr")]
mod waiting;
#[cfg(feature = "ssr")]
mod withdraw;

pub use errors::{ApproveRefusal, AskRefusal, DeclineRefusal, WithdrawRefusal};
pub use input::{AT_ONCE, Act, Ask, DecideMany};
pub use join_request::{Asking, Ending};

#[cfg(feature = "ssr")]
pub use approve::{Approved, approve};
#[cfg(feature = "ssr")]
pub use ask::ask;
#[cfg(feature = "ssr")]
pub use asking::asking;
#[cfg(feature = "ssr")]
pub use decide_many::{Answered, Became, decide_many};
#[cfg(feature = "ssr")]
pub use decline::decline;
#[cfg(feature = "ssr")]
pub use deliver::{Letter, Verdict, letter, verdict};
#[cfg(feature = "ssr")]
pub use list::{Listed, Requests, list};
#[cfg(feature = "ssr")]
pub use waiting::{Waiting, waiting};
#[cfg(feature = "ssr")]
pub use withdraw::withdraw;
