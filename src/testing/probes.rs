//! The invariants, asked of the database itself: after a test, after a crash, or by an operator.

use super::store;
use crate::{Orgs, kernel::Fault};

/// One line for each broken rule: its name and how many rows break it. Empty when all is well.
pub async fn check(orgs: &Orgs) -> Result<Vec<String>, Fault> {
    let counts = store::violations(&mut orgs.database().read().await?).await?;
    Ok(counts
        .into_iter()
        .filter(|(_, rows)| *rows > 0)
        .map(|(rule, rows)| format!("{rule}: {rows}"))
        .collect())
}
