//! The two engines behind one face: SQLite (embedded) and PostgreSQL (scale-out).
//!
//! A query is one static text that both engines accept, made by [`sql!`](crate::sql), which counts its parameters at compile time and
//! registers it, so that a test prepares every query of the program on both engines. Parameters are a tuple, rows are tuples
//! or `#[derive(FromRow)]` structs.
//!
//! Rules: texts are literals next to their use; never `select *`; never `now()`; every condition stands in the statement and
//! the row count is the answer. Reads take [`Db::read`]; writes happen only in the unit of work.
//!
//! Never here: what the tables mean.

mod bulk;
mod channel;
mod columns;
mod connection;
#[cfg(feature = "testing")]
pub mod explain;
mod health;
#[cfg(feature = "testing")]
mod inspect;
mod look;
mod meter;
mod migrate;
mod parameters;
mod pool;
mod sql;
#[cfg(not(feature = "testing"))]
#[path = "no_tap.rs"]
mod tap;
#[cfg(feature = "testing")]
pub mod tap;
mod upgrade;
mod visit;

pub use bulk::{Cell, Kind, Table};
pub use channel::{Heard, Listener};
pub use connection::{Column, Conn, Row};
pub use health::{EngineSetting, SchemaState};
pub use look::Look;
pub use meter::{Meter, PoolState};
pub use migrate::Migrations;
pub use parameters::{Params, Value};
pub use pool::Db;
pub use sql::{QUERIES, Sql, parameters};
pub use visit::{Pick, TextRow, Visit};

#[doc(hidden)]
pub use linkme;
