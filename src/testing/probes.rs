//! The invariants, after a test: see [`crate::probes`].

use crate::{Orgs, kernel::Fault, probes};

/// One line for each broken rule: its name and how many rows break it. Empty when all is well.
pub async fn check(orgs: &Orgs) -> Result<Vec<String>, Fault> {
    Ok(probes::probe(orgs.database()).await?.broken)
}
