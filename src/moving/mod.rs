//! Moving an installation from one engine to the other, or into a backup and out of it: everything, once, checked.
//!
//! **Words.** The *source* is read as it is at one instant; the *target* is empty, or holds exactly the same already.
//!
//! **Rules.** One transaction on the target: whatever interrupts a copy, the target is as empty as before, and the same command
//! begins anew. Rows go in the order of their primary keys, a page at a time, so memory stays bounded. Before the commit every
//! table is read back, and its count and its digest have to equal those of the source; digests are made of the same
//! [`Cell`](crate::database::Cell)s on both engines. Copied a second time, an installation is found to be all there. A target
//! that holds anything else is refused and not touched: there is no merging.
//!
//! **Who may.** The operator, on the command line.
//!
//! **What happens after.** Nothing is recorded: events are among what is moved, those that still wait to be told too. Whoever
//! moves stops the process on the source first, and starts it on the target afterwards; what is written to the source meanwhile
//! stays there. A backup is taken while people work, and is the installation as it was at one instant. What was signed in and
//! mailed then is over by [`close_doors`], unless it was a moment ago.

mod close_doors;
mod copy;
mod digest;
mod foundings;
mod memberships;
mod requests;
mod share_links;
mod store;
pub mod tables;
mod teams;
mod ways;

pub use close_doors::{Closed, close_doors};
pub use copy::{Copied, CopyRefusal, copy};
pub use store::{SchemaColumn, schema};
pub use tables::TABLES;
