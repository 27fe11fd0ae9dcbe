//! The pools. SQLite: many readers and one writer, because SQLite has one; PostgreSQL: one pool.

use super::{
    connection::{Conn, Engine, Link},
    meter::{Meter, Timed},
    tap::{Step, Tap},
};
use crate::kernel::Fault;
use sqlx::{
    Connection as _, Pool, Postgres, Sqlite,
    postgres::PgPoolOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{
    future::Future,
    str::FromStr,
    sync::Arc,
    time::{Duration, Instant},
};

/// The database.
#[derive(Clone, Debug)]
pub struct Db {
    pools: Pools,
    pub(super) tap: Tap,
    pub(super) meter: Arc<Meter>,
}

#[derive(Clone, Debug)]
pub(super) enum Pools {
    Sqlite { read: Pool<Sqlite>, write: Pool<Sqlite> },
    Postgres(Pool<Postgres>),
}

const SQLITE_READERS: u32 = 4;
const POSTGRES_CONNECTIONS: u32 = 16;

/// How long another process may take to make a new file.
const OPENING: Duration = Duration::from_secs(10);

/// Again and again, as long as somebody else holds the lock; SQLite itself waits only for its busy timeout.
pub(super) async fn patiently<T, Fut>(patience: Duration, attempt: impl Fn() -> Fut) -> Result<T, Fault>
where
    Fut: Future<Output = Result<T, sqlx::Error>>,
{
    let began = Instant::now();
    loop {
        match attempt().await.map_err(Fault::from) {
            Err(fault) if fault.is_conflict() && began.elapsed() < patience => {
                tokio::time::sleep(Duration::from_millis(fastrand::u64(1..20))).await;
            }
            done => return done,
        }
    }
}

impl Db {
    /// Opens `sqlite:PATH` (the file is made if it is missing) or `postgres://…`. Changes no table: see [`Db::migrate`].
    pub async fn open(url: &str) -> Result<Self, Fault> {
        if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            let pool = PgPoolOptions::new()
                .max_connections(POSTGRES_CONNECTIONS)
                .acquire_timeout(Duration::from_secs(3))
                .connect(url)
                .await?;
            return Ok(Self::over(Pools::Postgres(pool)));
        }
        let options = SqliteConnectOptions::from_str(url)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // Acknowledged means durable: an accepted invitation survives a power cut.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5))
            .pragma("mmap_size", (1u64 << 30).to_string())
            .optimize_on_close(true, 400);
        let pool = |size| {
            SqlitePoolOptions::new()
                .max_connections(size)
                .idle_timeout(None)
                .max_lifetime(None)
                // A file does not hang up.
                .test_before_acquire(false)
        };
        // The writer first: it creates the file and its log.
        let writer = || {
            pool(1)
                // A full disk makes SQLite roll back by itself; SQLx then counts a transaction that is not there any more, and no
                // other could ever begin. Such a connection is not used again.
                .after_release(|connection, _| {
                    Box::pin(async move {
                        // What was dropped unfinished is rolled back before this answers.
                        connection.ping().await?;
                        Ok(!connection.is_in_transaction())
                    })
                })
                .acquire_timeout(Duration::from_secs(10))
                .connect_with(options.clone())
        };
        // Two processes that make the same file at once: the one that turns its log on holds the other up.
        let write = patiently(OPENING, writer).await?;
        let read = pool(SQLITE_READERS).connect_lazy_with(options.read_only(true));
        Ok(Self::over(Pools::Sqlite { read, write }))
    }

    fn over(pools: Pools) -> Self {
        Self {
            pools,
            tap: Tap::default(),
            meter: Arc::default(),
        }
    }

    /// Gathers the statistics that plans are made from, and on PostgreSQL marks what an index can answer by itself. For whoever has
    /// put many rows in at once: the engine would do it by itself, but minutes later, and until then every page could be a scan.
    pub async fn analyze(&self) -> Result<(), Fault> {
        match &self.pools {
            Pools::Sqlite { write, .. } => sqlx::query("analyze").execute(write).await.map(|_| ())?,
            Pools::Postgres(pool) => sqlx::query("vacuum analyze").execute(pool).await.map(|_| ())?,
        }
        Ok(())
    }

    /// The engine's name, for people.
    pub const fn engine(&self) -> &'static str {
        match &self.pools {
            Pools::Sqlite { .. } => "SQLite",
            Pools::Postgres(_) => "PostgreSQL",
        }
    }

    /// A connection for reading.
    pub async fn read(&self) -> Result<Conn, Fault> {
        self.tap.before(Step::Read).await?;
        let conn = self.plain().await?;
        self.tap.after(Step::Read).await?;
        Ok(conn)
    }

    /// A connection inside a transaction that may write from its first statement. Only for the unit of work.
    pub(crate) async fn begin(&self) -> Result<Conn, Fault> {
        self.tap.before(Step::Begin).await?;
        let conn = self.transaction().await?;
        self.tap.after(Step::Begin).await?;
        Ok(conn)
    }

    pub(super) async fn plain(&self) -> Result<Conn, Fault> {
        let _timed = Timed::begin(&self.meter.waits);
        Ok(self.conn(match &self.pools {
            Pools::Sqlite { read, .. } => Engine::Sqlite(Link::Plain(read.acquire().await?)),
            Pools::Postgres(pool) => Engine::Postgres(Link::Plain(pool.acquire().await?)),
        }))
    }

    pub(super) async fn transaction(&self) -> Result<Conn, Fault> {
        let _timed = Timed::begin(&self.meter.waits);
        Ok(self.conn(match &self.pools {
            // IMMEDIATE: a deferred begin that is upgraded later fails at once, whatever the busy timeout says.
            Pools::Sqlite { write, .. } => Engine::Sqlite(Link::Tx(write.begin_with("BEGIN IMMEDIATE").await?)),
            Pools::Postgres(pool) => Engine::Postgres(Link::Tx(pool.begin().await?)),
        }))
    }

    /// A connection that sees the database as it is at its first statement, whatever is written meanwhile.
    pub(crate) async fn snapshot(&self) -> Result<Conn, Fault> {
        Ok(self.conn(match &self.pools {
            Pools::Sqlite { read, .. } => Engine::Sqlite(Link::Tx(read.begin_with("BEGIN").await?)),
            Pools::Postgres(pool) => Engine::Postgres(Link::Tx(
                pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                    .await?,
            )),
        }))
    }

    /// Whether the database answers: the cheapest question there is.
    pub async fn answers(&self) -> Result<(), Fault> {
        let one: i64 = self
            .read()
            .await?
            .get(crate::sql!("select cast(1 as bigint)"), ())
            .await?;
        if one == 1 {
            Ok(())
        } else {
            Err(Fault::broken("one is not one"))
        }
    }

    pub(super) const fn pools(&self) -> &Pools {
        &self.pools
    }

    fn conn(&self, engine: Engine) -> Conn {
        let (tap, meter) = (self.tap.clone(), self.meter.clone());
        Conn { engine, tap, meter }
    }

    /// Closes every connection; SQLite folds its log into the file.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }

    /// Closes it and leaves one file that can go anywhere: SQLite's log is folded into it first. Whoever has it open as well makes
    /// this a fault.
    pub async fn seal(&self) -> Result<(), Fault> {
        if let Pools::Sqlite { read, write } = &self.pools {
            read.close().await;
            // Only who has looked into the log takes it away with the mode.
            sqlx::query("pragma wal_checkpoint(truncate)").execute(write).await?;
            // A reader may need a moment to be gone.
            let fold = || sqlx::query_scalar("pragma journal_mode = delete").fetch_one(write);
            let mode: String = patiently(OPENING, fold).await?;
            if mode != "delete" {
                return Err(Fault::broken(format!(
                    "the log of a file that nobody else has open stays: {mode}"
                )));
            }
        }
        self.close().await;
        Ok(())
    }
}
