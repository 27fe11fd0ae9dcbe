//! Brings the tables up to date, on either engine.
//!
//! Never here: what the tables are (`migrate.rs` and the folder of migrations).

use super::{
    Db,
    migrate::{self, Migrations},
    pool::{Pools, patiently},
};
use crate::kernel::Fault;
use sqlx::{Pool, Postgres, Sqlite, migrate::Migrator};
use std::time::Duration;

/// How long another process may take to migrate a large file.
const PATIENCE: Duration = Duration::from_secs(15 * 60);

impl Db {
    /// Brings the tables up to date; forward only. Any number of processes may do so at once: one of them does it, and the others
    /// find it done. On SQLite all that is missing is one transaction.
    ///
    /// On PostgreSQL an account that may make no tables has to find them there, and is a fault otherwise: it only serves.
    pub async fn migrate(&self) -> Result<(), Fault> {
        match self.pools() {
            Pools::Sqlite { write, .. } => sqlite(write, &migrate::sqlite()).await,
            Pools::Postgres(pool) => postgres(pool, &migrate::postgres()).await,
        }
    }

    /// Brings a host's own tables up to date; forward only, and after ours, which they may point at.
    pub async fn migrate_more(&self, migrations: &Migrations) -> Result<(), Fault> {
        match self.pools() {
            Pools::Sqlite { write, .. } => sqlite(write, &migrations.sqlite()).await,
            Pools::Postgres(pool) => postgres(pool, &migrations.postgres()).await,
        }
    }
}

/// All that is missing as one transaction. SQLx has a lock for PostgreSQL only; here it is the one that every writer takes.
async fn sqlite(write: &Pool<Sqlite>, migrator: &Migrator) -> Result<(), Fault> {
    let mut alone = patiently(PATIENCE, || write.begin_with("BEGIN IMMEDIATE")).await?;
    migrator.run(&mut *alone).await.map_err(Fault::broken)?;
    Ok(alone.commit().await?)
}

/// SQLx makes its own table before it looks what is missing, which an account with the least rights may not.
async fn postgres(pool: &Pool<Postgres>, migrator: &Migrator) -> Result<(), Fault> {
    let may: Option<bool> = sqlx::query_scalar("select has_schema_privilege(current_schema(), 'create')")
        .fetch_one(pool)
        .await?;
    if may == Some(true) {
        return migrator.run(pool).await.map_err(Fault::broken);
    }
    let applied = applied(pool, &migrator.table_name).await?;
    let missing = migrator
        .iter()
        .filter(|migration| !applied.contains(&migration.version));
    match missing.count() {
        0 => Ok(()),
        missing => Err(Fault::broken(format!(
            "{missing} migrations are missing, and this account of the database may make no tables: run `orgs-server migrate` as the owner of them"
        ))),
    }
}

/// The numbers of what has run, none where nothing has.
pub(super) async fn applied(pool: &Pool<Postgres>, table: &str) -> Result<Vec<i64>, Fault> {
    let there: bool = sqlx::query_scalar("select to_regclass($1) is not null")
        .bind(table)
        .fetch_one(pool)
        .await?;
    if !there {
        return Ok(Vec::new());
    }
    // Safe: the name is ours, or a host's history of lower-case letters.
    let text = sqlx::AssertSqlSafe(format!("select version from {table} where success order by version"));
    Ok(sqlx::query_scalar(text).fetch_all(pool).await?)
}
