//! Every organization that is not deleted, newest first: search, filter, keyset pages.

use super::{WhichOrganizations, store};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Direction, Never, OrganizationId, Outcome, Page, Timestamp, UserId},
};

/// An organization as operators see it in a list.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ListedOrganization {
    /// Which.
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
    /// An owner of it: the one it rests on.
    pub owner_id: UserId,
    /// Their name.
    pub owner_name: String,
    /// Whether any of its owners is active.
    pub owned: bool,
    /// Whether operators may look in.
    pub admits_support: bool,
}

/// Lists organizations whose name or slug contains `search`. Every page costs the same; a search that finds few walks through
/// the keys of all organizations, once.
pub async fn list_organizations(
    orgs: &Orgs,
    caller: &Caller,
    search: &str,
    which: WhichOrganizations,
    from: Option<(Direction, OrganizationId)>,
    size: i64,
) -> Outcome<Page<ListedOrganization>, Never> {
    let mut reading = orgs.reading(caller).await?;
    let operator = reading.operate().await?;
    let rows = store::organizations(&mut reading, &operator, search, which, from, size + 1).await?;
    let (size, direction) = (usize::try_from(size).unwrap_or(1), from.map(|(direction, _)| direction));
    Ok(Page::cut(rows, size, direction, |row: &ListedOrganization| {
        row.id.to_string()
    }))
}
