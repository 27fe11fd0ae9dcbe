//! A fresh database with the cast in it.

use super::{Cast, FixedClock, Told, beginning, cluster, probes, store};
use crate::{
    Orgs,
    database::Db,
    kernel::{Fault, Slug, Timestamp, UserId},
    limits::Limits,
};
use std::{fmt::Display, ops::Deref, sync::Arc};

/// Monday, 5 January 2026, 12:00 UTC.
pub const NOON: Timestamp = Timestamp(1_767_614_400_000_000);

/// One test's world: a real database, a clock that stands still, and the cast, whose members are also the world's.
pub struct World {
    /// The handle.
    pub orgs: Orgs,
    /// Its clock.
    pub clock: Arc<FixedClock>,
    cast: Cast,
    _scratch: Scratch,
}

/// What has to go when the world ends. The pools go first: see the order of the fields.
#[expect(dead_code, reason = "held for what their dropping does")]
pub(super) enum Scratch {
    Folder(tempfile::TempDir),
    Database(cluster::Scratch),
}

impl Deref for World {
    type Target = Cast;
    fn deref(&self) -> &Cast {
        &self.cast
    }
}

impl World {
    /// A world on SQLite: a real file, in a folder that goes with it.
    pub async fn sqlite() -> Self {
        let (cast, folder) = beginning::sqlite().await;
        Self::on(beginning::open(&folder).await, cast, Scratch::Folder(folder))
    }

    /// A world on PostgreSQL: a database of its own in a real server, which is started once per process.
    pub async fn postgres() -> Self {
        let (cast, scratch) = beginning::postgres().await;
        let db = sure(Db::open(&scratch.url).await);
        Self::on(db, cast, Scratch::Database(scratch))
    }

    /// A world on PostgreSQL whose every transaction has another isolation than the server's own: `serializable`,
    /// `repeatable read`.
    pub async fn postgres_under(isolation: &str) -> Self {
        let (cast, scratch) = beginning::postgres().await;
        let isolation = isolation.replace(' ', "%5C%20");
        let setting = format!("-c%20default_transaction_isolation%3D{isolation}");
        let db = sure(Db::open(&format!("{}&options={setting}", scratch.url)).await);
        Self::on(db, cast, Scratch::Database(scratch))
    }

    fn on(db: Db, cast: Cast, scratch: Scratch) -> Self {
        let clock = Arc::new(FixedClock::at(NOON));
        Self {
            orgs: sure(Orgs::builder(db).clock(clock.clone()).build()),
            clock,
            cast,
            _scratch: scratch,
        }
    }

    /// Another handle on the same database and clock, with other limits.
    pub fn limited(&self, limits: Limits) -> Orgs {
        sure(self.orgs.to_builder().limits(limits).build())
    }

    /// Gives an organization so many seats.
    pub async fn seats(&self, slug: &Slug, seats: Option<i64>) {
        sure(store::set_seats(&self.orgs, slug, seats).await);
    }

    /// Suspends a person, as a host would.
    pub async fn suspend(&self, user: UserId) {
        sure(store::suspend(&self.orgs, user).await);
    }

    /// All events ever recorded, oldest first.
    pub async fn told(&self) -> Vec<Told> {
        sure(store::told(&self.orgs).await)
    }

    /// Everything in the tables of the domain, as text: equal before and after where nothing changed.
    pub async fn everything(&self) -> String {
        sure(self.orgs.database().everything().await)
    }

    /// The invariants that are broken; see [`probes::check`].
    pub async fn probe(&self) -> Vec<String> {
        sure(probes::check(&self.orgs).await)
    }

    /// Runs statements past all verbs, as one transaction.
    pub async fn script(&self, statements: &str) -> Result<(), Fault> {
        self.orgs.database().script(statements).await
    }
}

/// A world that cannot be made ends the test, with one line that says why.
#[allow(clippy::panic)]
#[track_caller]
pub(super) fn sure<T, E: Display>(result: Result<T, E>) -> T {
    result.unwrap_or_else(|error| panic!("{error}"))
}
