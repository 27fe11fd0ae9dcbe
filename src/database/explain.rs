//! How an engine goes about a query, and how much work that is: for tests of a database that has grown.
//!
//! Never here: an opinion on what is too much.

use super::{
    Db,
    connection::{Conn, Engine},
    parameters::Bound,
    tap::Heard,
};
use crate::kernel::Fault;
use sqlx::{AssertSqlSafe, Executor as _, Row as _, postgres::PgArguments, sqlite::SqliteConnection};
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

/// What a statement costs with the parameters it was asked with.
#[derive(Clone, Debug)]
pub struct Cost {
    /// The steps of its plan, as the engine words them.
    pub plan: Vec<String>,
    /// SQLite: steps of its virtual machine. PostgreSQL: rows that were touched, by every node of the plan, or a quarter of the
    /// pages where that is more: an index that is read in vain gives no rows.
    pub work: u64,
}

/// What has a plan; settings and locks have none, and cannot be prepared.
const PLANNED: [&str; 5] = ["select", "insert", "update", "delete", "with"];
/// How often SQLite tells of its progress.
const TICK: u64 = 10;

impl Db {
    /// Prepares a query of [`super::QUERIES`] on this engine; returns the steps of the plan that knows no parameter: on
    /// PostgreSQL the generic plan, which a prepared statement ends with.
    pub async fn plan(&self, (sqlite, postgres): (&'static str, &'static str)) -> Result<Vec<String>, Fault> {
        let mut conn = self.transaction().await?;
        if !PLANNED.iter().any(|verb| postgres.starts_with(verb)) {
            return Ok(Vec::new());
        }
        match &mut conn.engine {
            Engine::Sqlite(link) => {
                let rows = link
                    .get()
                    .fetch_all(AssertSqlSafe(format!("explain query plan {sqlite}")))
                    .await?;
                conn.prepare(sqlite).await?;
                rows.iter().map(|row| Ok(row.try_get("detail")?)).collect()
            }
            Engine::Postgres(_) => {
                conn.prepare(postgres).await?;
                let nulls = vec!["null"; super::parameters(postgres)].join(", ");
                let call = if nulls.is_empty() {
                    "look".to_owned()
                } else {
                    format!("look({nulls})")
                };
                conn.raw("set local plan_cache_mode = force_generic_plan").await?;
                conn.raw(format!("prepare look as {postgres}")).await?;
                let plan = conn.words(format!("explain (costs off) execute {call}")).await;
                conn.raw("deallocate look").await?;
                plan
            }
        }
    }

    /// Does once more what was asked, and takes it back. On PostgreSQL twice: by the plan for these parameters, and by the
    /// generic one.
    pub async fn cost(&self, heard: &Heard) -> Result<Vec<Cost>, Fault> {
        let mut conn = self.transaction().await?;
        match (&mut conn.engine, heard.0.bound.clone()) {
            (Engine::Sqlite(link), Bound::Sqlite(arguments)) => {
                let connection = link.get();
                let text = AssertSqlSafe(format!("explain query plan {}", heard.text()));
                let rows = connection.fetch_all(sqlx::query_with(text, arguments.clone())).await?;
                let plan: Result<_, sqlx::Error> = rows.iter().map(|row| row.try_get("detail")).collect();
                let steps = watch(connection).await?;
                let done = connection.fetch_all(sqlx::query_with(heard.text(), arguments)).await;
                connection.lock_handle().await?.remove_progress_handler();
                done?;
                let work = steps.load(Ordering::SeqCst) * TICK;
                Ok(vec![Cost { plan: plan?, work }])
            }
            (Engine::Postgres(_), Bound::Postgres(arguments)) => {
                conn.raw("savepoint before").await?;
                let custom = analyzed(&mut conn, heard.text(), &arguments).await?;
                conn.raw("rollback to before").await?;
                conn.raw("set local plan_cache_mode = force_generic_plan").await?;
                conn.raw(format!("prepare look as {}", heard.text())).await?;
                let call = called(&mut conn, super::parameters(heard.text()), &arguments).await?;
                let generic = analyzed(&mut conn, &call, &PgArguments::default()).await?;
                conn.raw("deallocate look").await?;
                Ok(vec![custom, generic])
            }
            _ => Err(Fault::broken("heard on another engine")),
        }
    }
}

/// The call of the prepared statement with its parameters spelled out: EXPLAIN takes none.
async fn called(conn: &mut Conn, parameters: usize, arguments: &PgArguments) -> Result<String, Fault> {
    let Engine::Postgres(link) = &mut conn.engine else {
        return Err(Fault::broken("called on PostgreSQL only"));
    };
    if parameters == 0 {
        return Ok("execute look".to_owned());
    }
    let quoted: Vec<_> = (1..=parameters)
        .map(|n| format!("quote_nullable(cast(${n} as text))"))
        .collect();
    let text = AssertSqlSafe(format!("select concat_ws(', ', {})", quoted.join(", ")));
    // Not kept: the same text comes again with other types.
    let query = sqlx::query_with(text, arguments.clone()).persistent(false);
    let row = link.get().fetch_one(query).await?;
    let values: String = row.try_get(0)?;
    Ok(format!("execute look({values})"))
}

async fn analyzed(conn: &mut Conn, text: &str, arguments: &PgArguments) -> Result<Cost, Fault> {
    let Engine::Postgres(link) = &mut conn.engine else {
        return Err(Fault::broken("analyzed on PostgreSQL only"));
    };
    let text = AssertSqlSafe(format!(
        "explain (analyze, buffers, costs off, timing off, summary off) {text}"
    ));
    let lines = link.get().fetch_all(sqlx::query_with(text, arguments.clone())).await?;
    let plan: Result<Vec<String>, sqlx::Error> = lines.iter().map(|row| row.try_get(0)).collect();
    let plan = plan?;
    Ok(Cost {
        work: rows(&plan).max(pages(&plan) / 4),
        plan,
    })
}

async fn watch(connection: &mut SqliteConnection) -> Result<Arc<AtomicU64>, Fault> {
    let steps = Arc::new(AtomicU64::new(0));
    let counter = steps.clone();
    connection
        .lock_handle()
        .await?
        .set_progress_handler(TICK as i32, move || {
            counter.fetch_add(1, Ordering::SeqCst);
            true
        });
    Ok(steps)
}

/// The number behind some words of a plan.
fn number(line: &str, before: &str) -> Option<f64> {
    let rest = line.split_once(before)?.1;
    let end = rest
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(rest.len());
    rest[..end].parse().ok()
}

/// Rows that came out of each node or were thrown away in it, times how often it was run.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // counts
fn rows(plan: &[String]) -> u64 {
    let (mut sum, mut loops) = (0.0, 1.0);
    for line in plan {
        if let Some(rows) = number(line, "actual rows=") {
            loops = number(line, "loops=").unwrap_or(1.0);
            sum += rows * loops;
        }
        let thrown = [
            "Rows Removed by Filter: ",
            "Rows Removed by Index Recheck: ",
            "Rows Removed by Join Filter: ",
        ];
        sum += thrown.iter().filter_map(|words| number(line, words)).sum::<f64>() * loops;
    }
    sum as u64
}

/// Pages of tables and indexes that were read, as the first node has them added up.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // counts
fn pages(plan: &[String]) -> u64 {
    let total = plan
        .iter()
        .find(|line| line.trim_start().starts_with("Buffers: shared"));
    let of = |line: &String| {
        [" hit=", " read="]
            .iter()
            .filter_map(|words| number(line, words))
            .sum::<f64>()
    };
    total.map_or(0, |line| of(line) as u64)
}
