//! Whole rows of a table, many at once: what a copy of an installation and a crowd need. Both engines' columns become the same
//! few [`Cell`]s, so that what was written to one can be compared with what stands in the other.
//!
//! The texts are made of a [`Table`]'s constants, never of anybody's input. Never here: which tables there are, and a verb's
//! write; those say what they mean in a `store.rs`.

use super::{
    Conn,
    connection::{Engine, Link},
};
use crate::kernel::{Fault, Timestamp};
use sqlx::{
    Arguments as _, AssertSqlSafe, Executor as _, Row as _,
    postgres::{PgArguments, PgRow},
    sqlite::{SqliteArguments, SqliteRow},
};
use uuid::Uuid;

/// What a column holds; each engine has its own type for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `uuid`, and 16 bytes.
    Id,
    /// `bytea`, and a blob.
    Bytes,
    /// `text`.
    Text,
    /// `bigint`.
    Count,
    /// `boolean`, and 0 or 1.
    Flag,
    /// `timestamptz`, and microseconds.
    Moment,
    /// `jsonb`, and text.
    Json,
}

/// A value, the same from either engine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Null,
    /// A count, a flag, an instant.
    Number(i64),
    /// A text, or JSON in its one spelling.
    Text(String),
    /// An id, a digest.
    Bytes(Vec<u8>),
}

/// A table as both engines have it.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// How many of the first columns are the primary key.
    pub keys: usize,
    /// All columns, those of the key first.
    pub columns: &'static [(&'static str, Kind)],
}

/// Rows of one statement. SQLite looks its text up again for each size, so few sizes are better than large ones.
const AT_ONCE: usize = 100;

impl Table {
    fn names(&self) -> String {
        self.columns
            .iter()
            .map(|(name, _)| *name)
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn key(&self) -> String {
        let names = self.columns.iter().take(self.keys);
        names.map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
    }

    /// The rows behind `after` in the order of the key, at most `limit`; the keys of both engines have one order.
    fn page(&self, after: Option<&[Cell]>, limit: usize, json: &str, mark: fn(usize) -> String) -> String {
        let columns = self.columns.iter().map(|(name, kind)| match kind {
            Kind::Json => format!("cast({name} as {json})"),
            _ => (*name).to_owned(),
        });
        let (columns, key) = (columns.collect::<Vec<_>>().join(", "), self.key());
        let marks = (1..=self.keys).map(mark).collect::<Vec<_>>().join(", ");
        let place = after.map_or(String::new(), |_| format!("where ({key}) > ({marks}) "));
        format!(
            "select {columns} from {} {place}order by {key} limit {limit}",
            self.name
        )
    }
}

impl Conn {
    /// The next rows in the order of the key.
    pub async fn page(&mut self, table: &Table, after: Option<&[Cell]>, limit: usize) -> Result<Vec<Vec<Cell>>, Fault> {
        match &mut self.engine {
            Engine::Sqlite(link) => {
                let mut place = SqliteArguments::default();
                for cell in after.unwrap_or_default().iter().take(table.keys) {
                    to_sqlite(&mut place, cell.clone())?;
                }
                let text = table.page(after, limit, "text", |_| "?".to_owned());
                let rows = link
                    .get()
                    .fetch_all(sqlx::query_with(AssertSqlSafe(text), place))
                    .await?;
                rows.iter().map(|row| from_sqlite(table, row)).collect()
            }
            Engine::Postgres(link) => {
                let mut place = PgArguments::default();
                for (cell, (_, kind)) in after.unwrap_or_default().iter().zip(table.columns).take(table.keys) {
                    match (kind, cell) {
                        (Kind::Id, Cell::Bytes(id)) => place.add(Uuid::from_slice(id).map_err(Fault::broken)?),
                        (_, Cell::Bytes(bytes)) => place.add(bytes.clone()),
                        (_, Cell::Text(text)) => place.add(text.clone()),
                        (_, Cell::Number(number)) => place.add(*number),
                        (_, Cell::Null) => return Err(Fault::broken("a key that is null")),
                    }
                    .map_err(Fault::broken)?;
                }
                let text = table.page(after, limit, "text", |number| format!("${number}"));
                let rows = link
                    .get()
                    .fetch_all(sqlx::query_with(AssertSqlSafe(text), place))
                    .await?;
                rows.iter().map(|row| from_postgres(table, row)).collect()
            }
        }
    }

    /// Inserts rows.
    pub async fn put(&mut self, table: &Table, rows: Vec<Vec<Cell>>) -> Result<(), Fault> {
        match &mut self.engine {
            Engine::Sqlite(link) => put_sqlite(link, table, rows).await,
            Engine::Postgres(link) => put_postgres(link, table, rows).await,
        }
    }
}

async fn put_sqlite(link: &mut Link<sqlx::Sqlite>, table: &Table, rows: Vec<Vec<Cell>>) -> Result<(), Fault> {
    let row = format!("({})", vec!["?"; table.columns.len()].join(", "));
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let mut values = SqliteArguments::default();
        let mut count = 0;
        for cells in rows.by_ref().take(AT_ONCE) {
            count += 1;
            for cell in cells {
                to_sqlite(&mut values, cell)?;
            }
        }
        let marks = vec![row.as_str(); count].join(", ");
        let text = format!("insert into {} ({}) values {marks}", table.name, table.names());
        link.get()
            .execute(sqlx::query_with(AssertSqlSafe(text), values))
            .await?;
    }
    Ok(())
}

/// One array for each column: one text, whatever the number of rows.
async fn put_postgres(link: &mut Link<sqlx::Postgres>, table: &Table, rows: Vec<Vec<Cell>>) -> Result<(), Fault> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut columns: Vec<Vec<Cell>> = table.columns.iter().map(|_| Vec::with_capacity(rows.len())).collect();
    for row in rows {
        columns.iter_mut().zip(row).for_each(|(column, cell)| column.push(cell));
    }
    let mut values = PgArguments::default();
    let (mut shapes, mut marks) = (Vec::new(), Vec::new());
    for (number, ((name, kind), column)) in table.columns.iter().zip(columns).enumerate() {
        let array = match kind {
            Kind::Id => ("uuid", values.add(each(column, |cell| id(&cell))?)),
            Kind::Bytes => ("bytea", values.add(each(column, bytes)?)),
            Kind::Text | Kind::Json => ("text", values.add(each(column, text)?)),
            Kind::Count => ("bigint", values.add(each(column, number_of)?)),
            Kind::Flag => ("boolean", values.add(each(column, |cell| Ok(number_of(cell)? != 0))?)),
            Kind::Moment => (
                "timestamptz",
                values.add(each(column, |cell| Ok(Timestamp(number_of(cell)?)))?),
            ),
        };
        array.1.map_err(Fault::broken)?;
        marks.push(format!("${}::{}[]", number + 1, array.0));
        shapes.push(if *kind == Kind::Json {
            format!("{name}::jsonb")
        } else {
            (*name).to_owned()
        });
    }
    let (name, names) = (table.name, table.names());
    let text = format!(
        "insert into {name} ({names}) select {} from unnest({}) as row_of ({names})",
        shapes.join(", "),
        marks.join(", ")
    );
    link.get()
        .execute(sqlx::query_with(AssertSqlSafe(text), values))
        .await?;
    Ok(())
}

fn each<T>(column: Vec<Cell>, read: impl Fn(Cell) -> Result<T, Fault>) -> Result<Vec<Option<T>>, Fault> {
    let cells = column.into_iter();
    cells
        .map(|cell| match cell {
            Cell::Null => Ok(None),
            cell => read(cell).map(Some),
        })
        .collect()
}

fn id(cell: &Cell) -> Result<Uuid, Fault> {
    match cell {
        Cell::Bytes(bytes) => Uuid::from_slice(bytes).map_err(Fault::broken),
        other => Err(Fault::broken(format!("{other:?} is no id"))),
    }
}

fn bytes(cell: Cell) -> Result<Vec<u8>, Fault> {
    match cell {
        Cell::Bytes(bytes) => Ok(bytes),
        _ => Err(Fault::broken("a text where bytes belong")),
    }
}

fn text(cell: Cell) -> Result<String, Fault> {
    match cell {
        Cell::Text(text) => Ok(text),
        _ => Err(Fault::broken("no text where a text belongs")),
    }
}

fn number_of(cell: Cell) -> Result<i64, Fault> {
    match cell {
        Cell::Number(number) => Ok(number),
        _ => Err(Fault::broken("no number where a number belongs")),
    }
}

fn to_sqlite(values: &mut SqliteArguments, cell: Cell) -> Result<(), Fault> {
    match cell {
        Cell::Null => values.add(None::<i64>),
        Cell::Number(number) => values.add(number),
        Cell::Text(text) => values.add(text),
        Cell::Bytes(bytes) => values.add(bytes),
    }
    .map_err(Fault::broken)
}

/// The one spelling of a JSON value: no blanks, keys in the order of their bytes. (PostgreSQL keeps another one.)
fn spelled(json: &str) -> Result<String, Fault> {
    fn sorted(value: serde_json::Value) -> serde_json::Value {
        use serde_json::Value;
        match value {
            Value::Object(fields) => {
                let mut fields: Vec<_> = fields.into_iter().map(|(key, value)| (key, sorted(value))).collect();
                fields.sort_by(|a, b| a.0.cmp(&b.0));
                Value::Object(fields.into_iter().collect())
            }
            Value::Array(values) => Value::Array(values.into_iter().map(sorted).collect()),
            plain => plain,
        }
    }
    let value = serde_json::from_str(json).map_err(Fault::broken)?;
    Ok(sorted(value).to_string())
}

fn from_sqlite(table: &Table, row: &SqliteRow) -> Result<Vec<Cell>, Fault> {
    let mut cells = Vec::with_capacity(table.columns.len());
    for (at, (_, kind)) in table.columns.iter().enumerate() {
        cells.push(match kind {
            Kind::Id | Kind::Bytes => row.try_get::<Option<Vec<u8>>, _>(at)?.map(Cell::Bytes),
            Kind::Text => row.try_get::<Option<String>, _>(at)?.map(Cell::Text),
            Kind::Json => read_json(row.try_get(at)?)?,
            Kind::Count | Kind::Flag | Kind::Moment => row.try_get::<Option<i64>, _>(at)?.map(Cell::Number),
        });
    }
    Ok(cells.into_iter().map(|cell| cell.unwrap_or(Cell::Null)).collect())
}

fn from_postgres(table: &Table, row: &PgRow) -> Result<Vec<Cell>, Fault> {
    let mut cells = Vec::with_capacity(table.columns.len());
    for (at, (_, kind)) in table.columns.iter().enumerate() {
        cells.push(match kind {
            Kind::Id => row
                .try_get::<Option<Uuid>, _>(at)?
                .map(|id| Cell::Bytes(id.as_bytes().to_vec())),
            Kind::Bytes => row.try_get::<Option<Vec<u8>>, _>(at)?.map(Cell::Bytes),
            Kind::Text => row.try_get::<Option<String>, _>(at)?.map(Cell::Text),
            Kind::Json => read_json(row.try_get(at)?)?,
            Kind::Count => row.try_get::<Option<i64>, _>(at)?.map(Cell::Number),
            Kind::Flag => row
                .try_get::<Option<bool>, _>(at)?
                .map(|flag| Cell::Number(i64::from(flag))),
            Kind::Moment => row.try_get::<Option<Timestamp>, _>(at)?.map(|at| Cell::Number(at.0)),
        });
    }
    Ok(cells.into_iter().map(|cell| cell.unwrap_or(Cell::Null)).collect())
}

fn read_json(text: Option<String>) -> Result<Option<Cell>, Fault> {
    text.map(|text| spelled(&text).map(Cell::Text)).transpose()
}
