//! A look behind the verbs, for tests: raw statements, plans, everything there is.

use super::{
    Db,
    connection::{Conn, Engine, Link},
};
use crate::kernel::Fault;
use sqlx::{AssertSqlSafe, Executor as _, Row as _, SqlSafeStr as _};

/// The tables of the domain.
const TABLES: [&str; 7] = [
    "users",
    "organizations",
    "organization_slugs",
    "members",
    "invitations",
    "invitation_tokens",
    "events",
];

impl Db {
    /// Runs statements past all verbs, as one transaction.
    pub async fn script(&self, statements: &str) -> Result<(), Fault> {
        let mut conn = self.begin().await?;
        for statement in statements.split(';').filter(|statement| !statement.trim().is_empty()) {
            let statement = AssertSqlSafe(statement.to_owned());
            match &mut conn.0 {
                Engine::Sqlite(Link::Plain(c)) => {
                    c.execute(statement).await?;
                }
                Engine::Sqlite(Link::Tx(c)) => {
                    c.execute(statement).await?;
                }
                Engine::Postgres(Link::Plain(c)) => {
                    c.execute(statement).await?;
                }
                Engine::Postgres(Link::Tx(c)) => {
                    c.execute(statement).await?;
                }
            }
        }
        conn.commit().await
    }

    /// Prepares a query of [`super::QUERIES`] on this engine; on SQLite returns the steps of its plan.
    pub async fn plan(&self, (sqlite, postgres): (&'static str, &'static str)) -> Result<Vec<String>, Fault> {
        let Conn(engine) = self.begin().await?;
        match engine {
            Engine::Sqlite(Link::Tx(mut tx)) => {
                tx.prepare(sqlite.into_sql_str()).await?;
                let rows = tx
                    .fetch_all(AssertSqlSafe(format!("explain query plan {sqlite}")))
                    .await?;
                rows.iter().map(|row| Ok(row.try_get("detail")?)).collect()
            }
            Engine::Postgres(Link::Tx(mut tx)) => {
                tx.prepare(postgres.into_sql_str()).await?;
                Ok(Vec::new())
            }
            Engine::Sqlite(Link::Plain(_)) | Engine::Postgres(Link::Plain(_)) => Ok(Vec::new()),
        }
    }

    /// Every row of every table of the domain, as text.
    pub async fn everything(&self) -> Result<String, Fault> {
        let mut text = String::new();
        for table in TABLES {
            let Conn(engine) = self.read().await?;
            let rows: Vec<String> = match engine {
                Engine::Sqlite(Link::Plain(mut c)) => {
                    let columns = format!(
                        "select group_concat('quote(' || name || ')', '|| '','' ||') from pragma_table_info('{table}')"
                    );
                    let columns: String = c.fetch_one(AssertSqlSafe(columns)).await?.try_get(0)?;
                    let rows = c
                        .fetch_all(AssertSqlSafe(format!("select {columns} from {table} order by 1")))
                        .await?;
                    rows.iter().map(|row| row.try_get(0)).collect::<Result<_, _>>()?
                }
                Engine::Postgres(Link::Plain(mut c)) => {
                    let rows = c
                        .fetch_all(AssertSqlSafe(format!("select t::text from {table} t order by 1")))
                        .await?;
                    rows.iter().map(|row| row.try_get(0)).collect::<Result<_, _>>()?
                }
                Engine::Sqlite(Link::Tx(_)) | Engine::Postgres(Link::Tx(_)) => Vec::new(),
            };
            text.push_str(table);
            text.push('\n');
            rows.iter().for_each(|row| text.extend([row, "\n"]));
        }
        Ok(text)
    }
}
