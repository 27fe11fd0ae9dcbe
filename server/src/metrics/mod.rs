//! What a process says of itself to whoever watches it: `/metrics`, in Prometheus' text format, on a port of its own that is
//! off unless `ORGS_METRICS_LISTEN` says where.
//!
//! Written by hand, because there is little to it: counters are atomics that are always on, everything else is asked when
//! somebody asks. Every label has a fixed list of values (routes, methods, statuses, words of ours), so there are never more
//! series than the program has. Never here: a name, an address, an id, a slug, a token, or anything that grows with people.

mod answer;
mod exposition;
mod gather;
mod process;
pub mod requests;

pub use answer::routes;
pub use exposition::{Kind, Page};
pub use process::most_files;
pub use requests::Requests;

use crate::{connections::Places, streams::Streams};
use orgs::{Orgs, kernel::meter::Counter};
use std::sync::Arc;

/// Numbers that grow while the process works. Clone it freely.
#[derive(Clone, Debug, Default)]
pub struct Counts(Arc<Counters>);

/// See [`Counts`].
#[derive(Debug, Default)]
pub struct Counters {
    /// Requests that were answered.
    pub requests: Requests,
    /// Mails, by what became of them.
    pub mails: Mails,
    /// Events that every subscriber took.
    pub told: Counter,
    /// Events that were put off, or given up.
    pub put_off: Counter,
}

/// Mails, by what became of them.
#[derive(Debug, Default)]
pub struct Mails {
    /// Somebody else is responsible for them now.
    pub sent: Counter,
    /// Not now; they are tried again.
    pub put_off: Counter,
    /// Refused for good.
    pub refused: Counter,
}

impl std::ops::Deref for Counts {
    type Target = Counters;
    fn deref(&self) -> &Counters {
        &self.0
    }
}

/// Everything that is told, gathered when somebody asks. Clone it freely.
#[derive(Clone, Debug)]
pub struct Metrics {
    /// For what only the database knows.
    pub orgs: Orgs,
    /// What grew.
    pub counts: Counts,
    /// Connections, and how many there may be.
    pub places: Places,
    /// Open lines of live pages.
    pub streams: Streams,
}
