//! Everything there is, for the host's own code: a bill run, a nightly report, a cleaning up.

use super::store;
use crate::{
    Orgs,
    kernel::{Fault, OrganizationId, Timestamp},
};

/// One organization of the handle's kind.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Inventoried {
    /// Its id.
    pub id: OrganizationId,
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// How many members it has.
    pub member_count: i64,
    /// Since when it exists.
    pub created_at: Timestamp,
    /// Since when it is put aside, if it is.
    pub disabled_at: Option<Timestamp>,
}

/// So many, in the order of their founding, behind `after`; fewer only at the end. Those that are put aside are among them, those that
/// were deleted are not.
///
/// There is no caller: never answer a request with it. People see their own by [`mine`](super::mine), operators all of them in the
/// [`console`](crate::console).
pub async fn inventory(orgs: &Orgs, after: Option<OrganizationId>, size: i64) -> Result<Vec<Inventoried>, Fault> {
    let mut db = orgs.database().read().await?;
    store::of_kind(&mut db, orgs.kind(), after, size).await
}
