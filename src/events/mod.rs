//! Facts, in the past tense.
//!
//! **Words.** An [`Event`] is what happened; a recorded event says who did it, in which organization, to whom and when.
//!
//! **Rules.** A change and its event are written in one transaction. The table is the audit log and the outbox at once:
//! the relay hands each event to every subscriber at least once, in the order of their making, and tries again with
//! growing pauses while one of them fails. Before the commit every [`Guard`] is asked, and may veto.
//!
//! **Who may.** Reading an organization's events needs `activity:list`.
//!
//! **What happens after.** Subscribers, of which mail is one. Never here: sending.
#![cfg_attr(feature = "ssr", doc = "", doc = include_str!("../docs/events.md"))]

pub mod event;

#[cfg(feature = "ssr")]
pub mod guard;
#[cfg(feature = "ssr")]
mod kind;
#[cfg(feature = "ssr")]
pub mod list;
#[cfg(feature = "ssr")]
pub mod relay;
#[cfg(feature = "ssr")]
pub(crate) mod store;
#[cfg(feature = "ssr")]
pub mod subscriber;

pub use event::Event;
#[cfg(feature = "ssr")]
pub use guard::{Deed, Guard, Verdict};
#[cfg(feature = "ssr")]
pub use kind::KINDS;
#[cfg(feature = "ssr")]
pub use list::list;
#[cfg(feature = "ssr")]
pub use subscriber::{Recorded, Subscriber};
