//! A look behind the verbs, for tests: raw statements, and everything there is. Past the tap: looking is no step.
//!
//! Never here: plans (see `explain.rs`), or anything that a verb could call.

use super::{
    Db,
    connection::{Conn, Engine, Link},
};
use crate::kernel::Fault;
use sqlx::{AssertSqlSafe, Executor as _, Row as _, SqlSafeStr as _};

impl Conn {
    /// Runs a text past every rule.
    pub(super) async fn raw(&mut self, text: impl Into<String>) -> Result<(), Fault> {
        let text = AssertSqlSafe(text.into());
        match &mut self.engine {
            Engine::Sqlite(link) => link.get().execute(text).await.map(|_| ())?,
            Engine::Postgres(link) => link.get().execute(text).await.map(|_| ())?,
        }
        Ok(())
    }

    /// The first column of every row, which is text.
    pub(super) async fn words(&mut self, text: impl Into<String>) -> Result<Vec<String>, Fault> {
        let text = AssertSqlSafe(text.into());
        let words: Result<Vec<String>, _> = match &mut self.engine {
            Engine::Sqlite(link) => {
                let rows = link.get().fetch_all(text).await?;
                rows.iter().map(|row| row.try_get(0)).collect()
            }
            Engine::Postgres(link) => {
                let rows = link.get().fetch_all(text).await?;
                rows.iter().map(|row| row.try_get(0)).collect()
            }
        };
        Ok(words?)
    }

    /// Asks the engine whether it understands a text.
    pub(super) async fn prepare(&mut self, text: &'static str) -> Result<(), Fault> {
        match &mut self.engine {
            Engine::Sqlite(link) => drop(link.get().prepare(text.into_sql_str()).await?),
            Engine::Postgres(link) => drop(link.get().prepare(text.into_sql_str()).await?),
        }
        Ok(())
    }
}

impl Db {
    /// Runs statements past all verbs, as one transaction.
    pub async fn script(&self, statements: &str) -> Result<(), Fault> {
        let mut conn = self.transaction().await?;
        for statement in statements.split(';').filter(|statement| !statement.trim().is_empty()) {
            conn.raw(statement).await?;
        }
        match conn.engine {
            Engine::Sqlite(Link::Tx(tx)) => tx.commit().await?,
            Engine::Postgres(Link::Tx(tx)) => tx.commit().await?,
            Engine::Sqlite(Link::Plain(_)) | Engine::Postgres(Link::Plain(_)) => {}
        }
        Ok(())
    }

    /// Every row of every table there is but the migrations' own, as text.
    pub async fn everything(&self) -> Result<String, Fault> {
        let mut conn = self.plain().await?;
        let sqlite = matches!(conn.engine, Engine::Sqlite(_));
        let tables = if sqlite {
            "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like '\\_sqlx%' escape '\\'
             order by name"
        } else {
            "select cast(tablename as text) from pg_tables where schemaname = current_schema() and tablename not like '\\_sqlx%'
             order by tablename"
        };
        let mut text = String::new();
        for table in conn.words(tables).await? {
            let row = if sqlite {
                let columns = format!(
                    "select group_concat('quote(' || name || ')', '|| '','' ||') from pragma_table_info('{table}')"
                );
                conn.words(columns).await?.concat()
            } else {
                "t::text".to_owned()
            };
            let rows = conn.words(format!("select {row} from {table} t order by 1")).await?;
            text.extend([&table, "\n"]);
            rows.iter().for_each(|row| text.extend([row, "\n"]));
        }
        Ok(text)
    }
}
