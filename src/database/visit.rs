//! A database of another application: read as it is at one instant, never written, never made.
//!
//! Tables and columns are named by whoever asks, and have to look like names. Every value comes as text, whatever its type is there.
//! Never here: which tables, and what they mean.

use super::connection::{Engine, Link};
use crate::kernel::Fault;
use sqlx::{
    AssertSqlSafe, Executor as _, Row as _,
    postgres::PgPoolOptions,
    sqlite::{SqliteConnectOptions, SqlitePoolOptions},
};
use std::str::FromStr as _;

/// The visit.
pub struct Visit(Engine);

/// One column of an answer.
#[derive(Clone, Copy, Debug)]
pub enum Pick<'a> {
    /// As text; a truth is `1` or `true`.
    Text(&'a str),
    /// An instant, as microseconds since 1970.
    Moment(&'a str),
    /// Nothing, because there is no such column.
    Nothing,
}

/// A row, each value as text.
pub type TextRow = Vec<Option<String>>;

impl Visit {
    /// Opens `sqlite:PATH`, which has to be there, or `postgres://…`.
    pub async fn open(url: &str) -> Result<Self, Fault> {
        if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            let pool = PgPoolOptions::new().max_connections(1).connect(url).await?;
            let tx = pool
                .begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                .await?;
            return Ok(Self(Engine::Postgres(Link::Tx(tx))));
        }
        let options = SqliteConnectOptions::from_str(url)?
            .read_only(true)
            .create_if_missing(false);
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .connect_with(options)
            .await?;
        Ok(Self(Engine::Sqlite(Link::Tx(pool.begin_with("BEGIN").await?))))
    }

    /// The names of a table's columns; none where there is no such table.
    pub async fn columns(&mut self, table: &str) -> Result<Vec<String>, Fault> {
        let table = name(table)?;
        let text = match &self.0 {
            Engine::Sqlite(_) => format!("select name from pragma_table_info('{table}')"),
            Engine::Postgres(_) => format!(
                "select cast(column_name as text) from information_schema.columns
                 where table_schema = current_schema() and table_name = '{table}'"
            ),
        };
        Ok(self.texts(text, 1).await?.into_iter().flatten().flatten().collect())
    }

    /// All rows of a table, in the order of a column.
    pub async fn rows(&mut self, table: &str, picks: &[Pick<'_>], order: &str) -> Result<Vec<TextRow>, Fault> {
        let (table, order) = (name(table)?, name(order)?);
        let mut columns = Vec::with_capacity(picks.len());
        for pick in picks {
            columns.push(match (pick, &self.0) {
                (Pick::Text(column), _) => format!("cast(\"{}\" as text)", name(column)?),
                (Pick::Moment(column), Engine::Sqlite(_)) => {
                    format!(
                        "cast(cast(unixepoch(\"{}\", 'subsec') * 1000000 as integer) as text)",
                        name(column)?
                    )
                }
                (Pick::Moment(column), Engine::Postgres(_)) => {
                    format!(
                        "cast(cast(extract(epoch from \"{}\") * 1000000 as bigint) as text)",
                        name(column)?
                    )
                }
                (Pick::Nothing, _) => "cast(null as text)".to_owned(),
            });
        }
        let columns = columns.join(", ");
        self.texts(
            format!("select {columns} from \"{table}\" order by \"{order}\""),
            picks.len(),
        )
        .await
    }

    async fn texts(&mut self, text: String, width: usize) -> Result<Vec<TextRow>, Fault> {
        // Safe: it is made of names that were looked at.
        let text = AssertSqlSafe(text);
        let rows: Result<Vec<TextRow>, sqlx::Error> = match &mut self.0 {
            Engine::Sqlite(link) => {
                let rows = link.get().fetch_all(text).await?;
                rows.iter()
                    .map(|row| (0..width).map(|at| row.try_get(at)).collect())
                    .collect()
            }
            Engine::Postgres(link) => {
                let rows = link.get().fetch_all(text).await?;
                rows.iter()
                    .map(|row| (0..width).map(|at| row.try_get(at)).collect())
                    .collect()
            }
        };
        Ok(rows?)
    }
}

/// Letters, digits and underscores: what stands between the quotes of a statement ends there.
fn name(given: &str) -> Result<&str, Fault> {
    let fits = !given.is_empty() && given.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if fits {
        Ok(given)
    } else {
        Err(Fault::broken(format!("`{given}` is no name of a table or column")))
    }
}
