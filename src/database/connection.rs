//! A connection to either engine, inside a transaction or not.

use super::{
    Params, Sql,
    meter::{Meter, Timed},
    parameters::{Bound, Question},
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
    ($conn:expr, $question:expr, |$query:ident, $connection:ident, $rows:ident| $run:expr) => {{
        $conn.tap.before(Step::Statement).await?;
        // Counted when it is dropped, so that what fails is counted too.
        let _timed = Timed::begin(&$conn.meter.statements);
        $conn.tap.hear(&$question);
        let Question { text, bound } = $question;
        let done = match (&mut $conn.engine, bound) {
            (Engine::Sqlite(link), Bound::Sqlite(arguments)) => {
                let ($query, $connection, $rows) = (sqlx::query_with(text, arguments), link.get(), Rows::Sqlite);
                $run
            }
            (Engine::Postgres(link), Bound::Postgres(arguments)) => {
                let ($query, $connection, $rows) = (sqlx::query_with(text, arguments), link.get(), Rows::Postgres);
                $run
            }
            _ => return Err(Fault::broken("bound for the other engine")),
        };
        $conn.tap.after(Step::Statement).await?;
        done
    }};
}

/// How many rows are wanted.
#[derive(Clone, Copy)]
enum Wanted {
    All,
    First,
}

/// What a question brought.
enum Rows {
    Sqlite(Vec<SqliteRow>),
    Postgres(Vec<PgRow>),
}

impl Rows {
    fn read<T: Row>(&self) -> Result<Vec<T>, Fault> {
        Ok(match self {
            Self::Sqlite(rows) => rows.iter().map(T::from_row).collect::<Result<_, _>>(),
            Self::Postgres(rows) => rows.iter().map(T::from_row).collect(),
        }?)
    }

    fn first<T: Row>(&self) -> Result<Option<T>, Fault> {
        Ok(match self {
            Self::Sqlite(rows) => rows.first().map(T::from_row).transpose(),
            Self::Postgres(rows) => rows.first().map(T::from_row).transpose(),
        }?)
    }

    fn only<T: Column>(&self) -> Result<T, Fault> {
        use sqlx::Row as _;
        let only = match self {
            Self::Sqlite(rows) => rows.first().map(|row| row.try_get(0)),
            Self::Postgres(rows) => rows.first().map(|row| row.try_get(0)),
        };
        Ok(only.unwrap_or(Err(sqlx::Error::RowNotFound))?)
    }
}

/// Generic are only the ends, what goes in and what comes out; the way between is compiled once.
impl Conn {
    /// All rows.
    pub async fn all<T: Row, const N: usize>(&mut self, sql: Sql<N>, params: impl Params<N>) -> Result<Vec<T>, Fault> {
        let question = self.question(sql, params)?;
        self.ask(question, Wanted::All).await?.read()
    }

    /// The first row, if there is one.
    pub async fn opt<T: Row, const N: usize>(
        &mut self,
        sql: Sql<N>,
        params: impl Params<N>,
    ) -> Result<Option<T>, Fault> {
        let question = self.question(sql, params)?;
        self.ask(question, Wanted::First).await?.first()
    }

    /// The first column of the only row.
    pub async fn get<T: Column, const N: usize>(&mut self, sql: Sql<N>, params: impl Params<N>) -> Result<T, Fault> {
        let question = self.question(sql, params)?;
        self.ask(question, Wanted::First).await?.only()
    }

    /// Runs a statement; returns the number of rows it changed.
    pub async fn run<const N: usize>(&mut self, sql: Sql<N>, params: impl Params<N>) -> Result<u64, Fault> {
        let question = self.question(sql, params)?;
        self.change(question).await
    }

    fn question<const N: usize>(&self, sql: Sql<N>, params: impl Params<N>) -> Result<Question, Fault> {
        let (text, bound) = match self.engine {
            Engine::Sqlite(_) => (sql.sqlite, Bound::Sqlite(params.sqlite()?)),
            Engine::Postgres(_) => (sql.postgres, Bound::Postgres(params.postgres()?)),
        };
        Ok(Question { text, bound })
    }

    async fn ask(&mut self, question: Question, wanted: Wanted) -> Result<Rows, Fault> {
        use sqlx::Executor as _;
        Ok(on!(self, question, |query, connection, rows| rows(match wanted {
            Wanted::All => connection.fetch_all(query).await?,
            Wanted::First => Vec::from_iter(connection.fetch_optional(query).await?),
        })))
    }

    async fn change(&mut self, question: Question) -> Result<u64, Fault> {
        use sqlx::Executor as _;
        Ok(on!(self, question, |query, connection, _rows| connection
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
