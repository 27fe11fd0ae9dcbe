//! Batches: one deed that is done to many members, one after the other.
//!
//! **Words.** A *batch* has an [`Act`], the members that were [chosen](Chosen), and what came of each: done, or refused and why. It is
//! worked off behind the requests, by whichever process claims it.
//!
//! **Rules.** Nobody is done twice: who is done is ticked off in the same transaction. Each goes through the verb for one,
//! with the rights that whoever began has at that moment: who is demoted meanwhile is refused the rest. An organization has one batch at a
//! time, of [`batch_members`](crate::limits::Limits::batch_members) at most. Owners are made one by one, and nobody is in their own batch.
//!
//! **Who may.** Admins; no operator who acts as one, because it goes on when they have stopped.
//!
//! **What happens after.** The events of each member's own verb; none of the batch's.

mod batch;
mod begin;
mod choose;
mod latest;
mod preview;
mod retry;
mod show;
mod stop;
mod store;
mod undo;
mod work_off;

pub use batch::{Act, Batch, BeginRefusal, Chosen, Outcome, Reason, RetryRefusal, Settled, StopRefusal, Tally};
pub use begin::begin;
pub(super) use latest::latest;
pub use preview::{Preview, preview};
pub use retry::retry;
pub use show::show;
pub use stop::stop;
pub(super) use store::sweep;
pub use undo::undo;
pub use work_off::{Worked, work_off};
