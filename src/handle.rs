//! [`Orgs`]: the cheap handle that every verb takes first. No verbs here.

use crate::{
    database::Db,
    events::Subscriber,
    kernel::{Clock, Fault, SystemClock, Timestamp},
    limits::Limits,
    live::hub::Hub,
    organizations, users,
};
use std::{fmt, sync::Arc};
use tokio::sync::Notify;

/// The database, the clock, the limits and whoever listens to events. Clone it freely.
#[derive(Clone)]
pub struct Orgs(Arc<Parts>);

struct Parts {
    database: Db,
    clock: Arc<dyn Clock>,
    limits: Limits,
    subscribers: Vec<Arc<dyn Subscriber>>,
    committed: Notify,
    hub: Hub,
}

impl fmt::Debug for Orgs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Orgs")
            .field("engine", &self.database().engine())
            .finish_non_exhaustive()
    }
}

/// Puts a handle together; every part has a default.
pub struct Builder {
    database: Db,
    clock: Arc<dyn Clock>,
    limits: Limits,
    subscribers: Vec<Arc<dyn Subscriber>>,
}

impl Builder {
    /// Another clock, for tests.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Other numbers.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// One more listener to events.
    pub fn subscriber(mut self, subscriber: Arc<dyn Subscriber>) -> Self {
        self.subscribers.push(subscriber);
        self
    }

    /// The handle.
    pub fn build(self) -> Orgs {
        let Self {
            database,
            clock,
            limits,
            subscribers,
        } = self;
        Orgs(Arc::new(Parts {
            database,
            clock,
            limits,
            subscribers,
            committed: Notify::new(),
            hub: Hub::default(),
        }))
    }
}

impl Orgs {
    /// Starts from an open database.
    pub fn builder(database: Db) -> Builder {
        Builder {
            database,
            clock: Arc::new(SystemClock),
            limits: Limits::default(),
            subscribers: Vec::new(),
        }
    }

    /// Brings the tables up to date, and the words by which people and organizations are found.
    pub async fn migrate(&self) -> Result<(), Fault> {
        self.database().migrate().await?;
        users::words::spell_all(self).await?;
        organizations::words::spell_all(self).await
    }

    /// The database.
    pub fn database(&self) -> &Db {
        &self.0.database
    }

    /// The limits.
    pub fn limits(&self) -> &Limits {
        &self.0.limits
    }

    /// The present instant.
    pub fn now(&self) -> Timestamp {
        self.0.clock.now()
    }

    pub(crate) fn subscribers(&self) -> &[Arc<dyn Subscriber>] {
        &self.0.subscribers
    }

    /// An event was committed: the relay of this process need not wait for its next round.
    pub(crate) fn committed(&self) {
        self.0.committed.notify_one();
    }

    /// Where the pages that look at an organization wait.
    pub(crate) fn hub(&self) -> &Hub {
        &self.0.hub
    }

    /// Waits until an event is committed in this process.
    pub async fn next_commit(&self) {
        self.0.committed.notified().await;
    }
}
