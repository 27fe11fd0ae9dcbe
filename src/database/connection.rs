//! A connection to either engine, inside a transaction or not.

use super::{
    Params, Sql,
    meter::{Meter, Timed},
    tap::{Step, Tap},
};
use crate::kernel::Fault;
use sqlx::{
    Database, Decode, FromRow, Postgres, Sqlite, Transaction, Type, pool::PoolConnection, postgres::PgRow,
    sqlite::SqliteRow,
};
use std::sync::Arc;

/// A column both engines return.
pub trait Column:
    for<'r> Decode<'r, Sqlite> + Type<Sqlite> + for<'r> Decode<'r, Postgres> + Type<Postgres> + Send + Unpin
{
}
impl<T> Column for T where
    T: for<'r> Decode<'r, Sqlite> + Type<Sqlite> + for<'r> Decode<'r, Postgres> + Type<Postgres> + Send + Unpin
{
}

/// A row both engines return.
pub trait Row: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}
impl<T> Row for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}

/// A connection. Dropped inside a transaction it rolls back.
pub struct Conn {
    pub(super) engine: Engine,
    pub(super) tap: Tap,
    pub(super) meter: Arc<Meter>,
}

pub(super) enum Engine {
    Sqlite(Link<Sqlite>),
    Postgres(Link<Postgres>),
}

pub(super) enum Link<D: Database> {
    Plain(PoolConnection<D>),
    Tx(Transaction<'static, D>),
}

impl<D: Database> Link<D> {
    pub(super) fn get(&mut self) -> &mut D::Connection {
        match self {
            Self::Plain(connection) => connection,
            Self::Tx(connection) => connection,
        }
    }

    async fn end(self, ending: Ending) -> Result<(), sqlx::Error> {
        match (self, ending) {
            (Self::Plain(_), _) => Ok(()),
            (Self::Tx(tx), Ending::Commit) => tx.commit().await,
            (Self::Tx(tx), Ending::Rollback) => tx.rollback().await,
        }
    }
}

#[derive(Clone, Copy)]
enum Ending {
    Commit,
    Rollback,
}

macro_rules! on {
    ($conn:expr, $sql:expr, $params:expr, |$query:ident, $c:ident| $run:expr) => {{
        $conn.tap.before(Step::Statement).await?;
        // Counted when it is dropped, so that what fails is counted too.
        let _timed = Timed::begin(&$conn.meter.statements);
        let done = match &mut $conn.engine {
            Engine::Sqlite(link) => {
                let arguments = $params.sqlite()?;
                $conn.tap.hear_sqlite($sql.sqlite, &arguments);
                let ($query, $c) = (sqlx::query_with($sql.sqlite, arguments), link.get());
                $run
            }
            Engine::Postgres(link) => {
                let arguments = $params.postgres()?;
                $conn.tap.hear_postgres($sql.postgres, &arguments);
                let ($query, $c) = (sqlx::query_with($sql.postgres, arguments), link.get());
                $run
            }
        };
        $conn.tap.after(Step::Statement).await?;
        done
    }};
}

impl Conn {
    /// All rows.
    pub async fn all<T: Row, const N: usize>(&mut self, sql: Sql<N>, params: impl Params<N>) -> Result<Vec<T>, Fault> {
        use sqlx::Executor as _;
        Ok(on!(self, sql, params, |query, c| {
            c.fetch_all(query)
                .await?
                .iter()
                .map(T::from_row)
                .collect::<Result<_, _>>()?
        }))
    }

    /// The first row, if there is one.
    pub async fn opt<T: Row, const N: usize>(
        &mut self,
        sql: Sql<N>,
        params: impl Params<N>,
    ) -> Result<Option<T>, Fault> {
        use sqlx::Executor as _;
        Ok(on!(self, sql, params, |query, c| c
            .fetch_optional(query)
            .await?
            .as_ref()
            .map(T::from_row)
            .transpose()?))
    }

    /// The first column of the only row.
    pub async fn get<T: Column, const N: usize>(&mut self, sql: Sql<N>, params: impl Params<N>) -> Result<T, Fault> {
        use sqlx::{Executor as _, Row as _};
        Ok(on!(self, sql, params, |query, c| c
            .fetch_one(query)
            .await?
            .try_get(0)?))
    }

    /// Runs a statement; returns the number of rows it changed.
    pub async fn run<const N: usize>(&mut self, sql: Sql<N>, params: impl Params<N>) -> Result<u64, Fault> {
        use sqlx::Executor as _;
        Ok(on!(self, sql, params, |query, c| c
            .execute(query)
            .await?
            .rows_affected()))
    }

    pub(crate) async fn commit(self) -> Result<(), Fault> {
        let (tap, meter) = (self.tap.clone(), self.meter.clone());
        tap.before(Step::Commit).await?;
        let timed = Timed::begin(&meter.commits);
        self.end(Ending::Commit).await?;
        drop(timed);
        tap.after(Step::Commit).await
    }

    pub(crate) async fn rollback(self) -> Result<(), Fault> {
        self.end(Ending::Rollback).await
    }

    async fn end(self, ending: Ending) -> Result<(), Fault> {
        match self.engine {
            Engine::Sqlite(link) => link.end(ending).await?,
            Engine::Postgres(link) => link.end(ending).await?,
        }
        Ok(())
    }
}

impl From<sqlx::Error> for Fault {
    fn from(error: sqlx::Error) -> Self {
        let code = error
            .as_database_error()
            .and_then(|e| e.code().map(|code| code.into_owned()));
        // SQLite says more than one number says: its low byte is the kind, such as FULL or IOERR. PostgreSQL's have five signs.
        let kind = code
            .filter(|code| code.len() == 5 || code.parse::<u32>().is_err())
            .or_else(|| {
                let code = error.as_database_error()?.code()?.parse::<u32>().ok()?;
                Some((code & 0xff).to_string())
            });
        match (&error, kind.as_deref()) {
            // PostgreSQL: serialization_failure, deadlock_detected. SQLite: BUSY.
            (_, Some("40001" | "40P01" | "5")) => Self::conflict(error),
            // PostgreSQL: shutting down, starting up, too many connections, disk full.
            // SQLite: FULL, IOERR, READONLY, CANTOPEN.
            (_, Some("57P01" | "57P02" | "57P03" | "53300" | "53100" | "13" | "10" | "8" | "14")) => {
                Self::unavailable(error)
            }
            (sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_), _) => Self::unavailable(error),
            _ => Self::broken(error),
        }
    }
}
