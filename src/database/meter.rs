//! How busy the database keeps this process: counted around every statement, read by whoever watches the process.
//!
//! Never here: a statement's text or its values.

use super::{Db, pool::Pools};
use crate::kernel::meter::{Counter, Durations};
use std::time::Instant;

/// Counts for one [`Db`] and all its clones.
#[derive(Debug, Default)]
pub struct Meter {
    /// Statements, as long as their answer took; those that failed too.
    pub statements: Durations,
    /// Commits: the disk, mostly.
    pub commits: Durations,
    /// Waiting for a connection, or, where there is to be a transaction, for its beginning.
    pub waits: Durations,
    /// Transactions that met another one and were run again.
    pub conflicts: Counter,
}

/// A pool of connections, as it is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolState {
    /// What it is for: `read`, `write`, or `all`.
    pub name: &'static str,
    /// Connections that are open.
    pub open: u32,
    /// Those of them that nobody uses.
    pub idle: u32,
    /// The most there may be.
    pub limit: u32,
}

impl Db {
    /// What was counted so far.
    pub fn meter(&self) -> &Meter {
        &self.meter
    }

    /// The pools as they are now.
    pub fn pool_states(&self) -> Vec<PoolState> {
        fn state<D: sqlx::Database>(name: &'static str, pool: &sqlx::Pool<D>) -> PoolState {
            PoolState {
                name,
                open: pool.size(),
                idle: u32::try_from(pool.num_idle()).unwrap_or(u32::MAX),
                limit: pool.options().get_max_connections(),
            }
        }
        match self.pools() {
            Pools::Sqlite { read, write } => vec![state("read", read), state("write", write)],
            Pools::Postgres(pool) => vec![state("all", pool)],
        }
    }
}

/// Counts when it is dropped, however it came to that.
pub(super) struct Timed<'m> {
    began: Instant,
    of: &'m Durations,
}

impl<'m> Timed<'m> {
    pub(super) fn begin(of: &'m Durations) -> Self {
        Self {
            began: Instant::now(),
            of,
        }
    }
}

impl Drop for Timed<'_> {
    fn drop(&mut self) {
        self.of.took(self.began.elapsed());
    }
}
