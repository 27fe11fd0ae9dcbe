//! Removals that can be undone: for a while it is kept what somebody was.
//!
//! **Words.** A *removal* is what was taken away with a membership: the role, the day of joining, the last one of being there, the invitation it came by, a host's
//! own fields, the places in teams, and which of the invitations the person had sent were revoked with it.
//!
//! **Rules.** It is kept as long as [`removal_undo`](crate::limits::Limits::removal_undo) says. Who puts somebody back gives them a role, so the rules of giving one hold: none above
//! one's own, a seat, an active person. Whoever has come back in another way stays as they came; whoever then leaves by themselves
//! is not brought back.
//!
//! **Who may.** Whoever may remove.
//!
//! **What happens after.** Event `member.restored`. Nobody is mailed: for them it was never so.

mod keep;
mod restore;
mod store;

pub(super) use keep::{Removed, keep, look};
pub(super) use restore::put_back;
pub use restore::{Restored, restore};
pub(super) use store::{forget_of, sweep};
