//! The market's own connections, to either engine. A real application has one engine and needs nothing of this.

use sqlx::{
    PgPool, SqlitePool,
    postgres::PgPoolOptions,
    sqlite::{SqliteConnectOptions, SqlitePoolOptions},
};
use std::{error::Error, str::FromStr as _, time::Duration};

/// Beside those of Orgs, to the same database.
#[derive(Clone, Debug)]
pub enum Pool {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

impl Pool {
    /// Connects when it is used first.
    pub fn at(database: &str) -> Result<Self, Box<dyn Error>> {
        if database.starts_with("postgres") {
            let options = PgPoolOptions::new().max_connections(4);
            return Ok(Self::Postgres(options.connect_lazy(database)?));
        }
        let options = SqliteConnectOptions::from_str(database)?.busy_timeout(Duration::from_secs(5));
        let pool = SqlitePoolOptions::new().max_connections(4).connect_lazy_with(options);
        Ok(Self::Sqlite(pool))
    }
}

/// Says the same to either.
macro_rules! ask {
    ($pool:expr, $db:ident => $question:expr) => {
        match $pool {
            Pool::Sqlite($db) => $question,
            Pool::Postgres($db) => $question,
        }
    };
}
pub(super) use ask;
