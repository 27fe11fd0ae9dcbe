//! What operators want to know of the engine itself: its version, whether it keeps what was acknowledged, whether the tables are
//! those of this program, what time it believes it is. Never here: an opinion on it, or a change.

use super::{Db, migrate, pool::Pools, upgrade::applied};
use crate::kernel::{Fault, Timestamp};
use sqlx::{Executor as _, Pool, Postgres, Row as _, Sqlite};

/// A setting of the engine, as it is and as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EngineSetting {
    /// Its name there.
    pub name: &'static str,
    /// What it is.
    pub is: String,
    /// What it may be.
    pub may_be: &'static [&'static str],
}

/// The tables, beside what this program knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchemaState {
    /// As they should be: the number of the last migration.
    UpToDate(i64),
    /// So many migrations are missing.
    Behind(usize),
    /// Made by a newer program: the number of a migration that this one does not know.
    Ahead(i64),
}

/// Durability rests on the first ones, everything else on the last.
const SQLITE: [(&str, &str, &[&str]); 3] = [
    ("journal_mode", "pragma journal_mode", &["wal"]),
    ("synchronous", "pragma synchronous", &["2", "3"]),
    ("foreign_keys", "pragma foreign_keys", &["1"]),
];

const POSTGRES: [(&str, &str, &[&str]); 5] = [
    ("fsync", "show fsync", &["on"]),
    ("full_page_writes", "show full_page_writes", &["on"]),
    (
        "synchronous_commit",
        "show synchronous_commit",
        &["on", "local", "remote_write", "remote_apply"],
    ),
    (
        "transaction_isolation",
        "show transaction_isolation",
        &["read committed", "repeatable read", "serializable"],
    ),
    (
        "a standby",
        "select case when pg_is_in_recovery() then 'yes' else 'no' end",
        &["no"],
    ),
];

impl Db {
    /// The engine's name and version, for people.
    pub async fn version(&self) -> Result<String, Fault> {
        let version = match self.pools() {
            Pools::Sqlite { read, .. } => sqlite(read, "select sqlite_version()").await?,
            Pools::Postgres(pool) => postgres(pool, "show server_version").await?,
        };
        Ok(format!("{} {version}", self.engine()))
    }

    /// The settings that the product relies on.
    pub async fn settings(&self) -> Result<Vec<EngineSetting>, Fault> {
        let mut settings = Vec::new();
        match self.pools() {
            // The writer's: what is acknowledged went through it.
            Pools::Sqlite { write, .. } => {
                for (name, text, may_be) in SQLITE {
                    let is = sqlite(write, text).await?;
                    settings.push(EngineSetting { name, is, may_be });
                }
            }
            Pools::Postgres(pool) => {
                for (name, text, may_be) in POSTGRES {
                    let is = postgres(pool, text).await?;
                    settings.push(EngineSetting { name, is, may_be });
                }
            }
        }
        Ok(settings)
    }

    /// What is wrong with the file, if it is one and something is. Reads all of it.
    pub async fn damage(&self) -> Result<Option<String>, Fault> {
        match self.pools() {
            Pools::Sqlite { read, .. } => {
                let found = sqlite(read, "pragma quick_check(1)").await?;
                Ok((found != "ok").then_some(found))
            }
            Pools::Postgres(_) => Ok(None),
        }
    }

    /// What time the engine believes it is, if it is somewhere else.
    pub async fn clock(&self) -> Result<Option<Timestamp>, Fault> {
        match self.pools() {
            Pools::Sqlite { .. } => Ok(None),
            Pools::Postgres(pool) => {
                // Prepared, because an instant is read in the form that prepared statements have.
                let row = pool.fetch_one(sqlx::query("select clock_timestamp()")).await?;
                Ok(Some(row.try_get(0)?))
            }
        }
    }

    /// Whether the tables are those of this program.
    pub async fn schema_state(&self) -> Result<SchemaState, Fault> {
        let (known, applied) = match self.pools() {
            Pools::Sqlite { read, .. } => (migrate::sqlite(), applied_sqlite(read).await?),
            Pools::Postgres(pool) => (
                migrate::postgres(),
                applied(pool, &migrate::postgres().table_name).await?,
            ),
        };
        let known: Vec<i64> = known.iter().map(|migration| migration.version).collect();
        let missing = known.iter().filter(|version| !applied.contains(version)).count();
        let newer = applied.iter().find(|version| !known.contains(version));
        Ok(match (newer, missing) {
            (Some(newer), _) => SchemaState::Ahead(*newer),
            (None, 0) => SchemaState::UpToDate(known.last().copied().unwrap_or_default()),
            (None, missing) => SchemaState::Behind(missing),
        })
    }
}

const APPLIED: &str = "select version from _sqlx_migrations where success order by version";

async fn applied_sqlite(pool: &Pool<Sqlite>) -> Result<Vec<i64>, Fault> {
    let there = "select cast(count(*) as text) from sqlite_schema where name = '_sqlx_migrations'";
    if sqlite(pool, there).await? == "0" {
        return Ok(Vec::new());
    }
    let rows = pool.fetch_all(APPLIED).await?;
    Ok(rows.iter().map(|row| row.try_get(0)).collect::<Result<_, _>>()?)
}

/// The one value, in words: pragmas answer with texts and numbers.
async fn sqlite(pool: &Pool<Sqlite>, text: &'static str) -> Result<String, Fault> {
    let row = pool.fetch_one(text).await?;
    match row.try_get::<String, _>(0) {
        Ok(word) => Ok(word),
        Err(_) => Ok(row.try_get::<i64, _>(0)?.to_string()),
    }
}

async fn postgres(pool: &Pool<Postgres>, text: &'static str) -> Result<String, Fault> {
    Ok(pool.fetch_one(text).await?.try_get(0)?)
}
