//! The invariants, asked of the database itself: after a test, after a crash, in a copy that was just restored, or by an operator.
//!
//! **Words.** A *probe* counts the rows that break one rule.
//!
//! **Rules.** Most of them are the schema's as well, and cannot be broken; a probe does not rely on it. Each is one statement, so
//! it sees one state of the database, whatever is written meanwhile.
//!
//! **Who may.** Whoever holds the database: operators and tests. They read whole tables, so no request ever asks.
//!
//! **What happens after.** Nothing is mended.

mod store;

use crate::{database::Db, kernel::Fault};

/// What the probes found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Probed {
    /// How many rules were asked for.
    pub rules: usize,
    /// One line for each that is broken: its name and how many rows break it.
    pub broken: Vec<String>,
}

/// Asks for all of them.
pub async fn probe(database: &Db) -> Result<Probed, Fault> {
    let counts = store::violations(&mut database.read().await?).await?;
    let rules = counts.len();
    let broken = counts.into_iter().filter(|(_, rows)| *rows > 0);
    Ok(Probed {
        rules,
        broken: broken.map(|(rule, rows)| format!("{rule}: {rows}")).collect(),
    })
}
