//! How the installation is kept: for its `doctor`. Never here: who they are.

use super::store;
use crate::{Orgs, kernel::Fault};

/// The active superusers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operators {
    /// How many there are.
    pub all: i64,
    /// How many of them come in by one factor alone.
    pub without_factor: i64,
}

/// Counts them.
pub async fn operators(orgs: &Orgs) -> Result<Operators, Fault> {
    let (all, without_factor) = store::operators(&mut orgs.database().read().await?).await?;
    Ok(Operators { all, without_factor })
}
