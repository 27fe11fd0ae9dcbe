//! Whoever may say no on the host's behalf, before anything is committed.

use super::Recorded;
use crate::{
    access::Caller,
    database::Look,
    kernel::{Fault, Kind, Veto},
};
use async_trait::async_trait;

/// What is about to happen: everything is written already, in a transaction that is not committed.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Deed<'a> {
    /// Which kind of organizations it is about, if about one.
    pub kind: &'a Kind,
    /// Who asks. [`Caller::Nobody`] where the host's own code acts, or somebody without an account.
    pub caller: &'a Caller,
    /// The events that the commit would record, oldest first; at least one. Their `attempt` is 0: nobody was told yet.
    pub events: &'a [Recorded],
}

/// What a guard says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It may happen.
    Fine,
    /// It may not, and why.
    Vetoed(Veto),
}

/// Asked of every deed that records an event, after the product's own rules and before the commit. One veto is enough.
///
/// A guard looks and judges; it changes nothing. What it reads by `db` is the database as the deed would leave it. It is run
/// inside the transaction, which holds SQLite's only writer, so it neither waits for a network nor opens a transaction of its own;
/// and it may be asked again for the same deed, when that met a conflict.
#[async_trait]
pub trait Guard: Send + Sync + 'static {
    /// Judges one deed. A fault is a fault of the whole deed, which then does not happen either.
    async fn judge(&self, deed: &Deed<'_>, db: &mut Look<'_>) -> Result<Verdict, Fault>;
}
