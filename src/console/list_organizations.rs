//! Every organization that is not deleted, newest first: search, filter, keyset pages.

use super::{
    WhichOrganizations,
    lists::{Organizations, edge, page},
};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Direction, Kind, Never, OrganizationId, Outcome, Page, Timestamp, UserId},
    search::Search,
};

/// An organization as operators see it in a list.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ListedOrganization {
    /// Which.
    pub id: OrganizationId,
    /// Its kind: all of them are listed, whichever kind the handle is for.
    pub kind: Kind,
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

/// Lists organizations, or those that [`search`](crate::search) finds. Every page costs the same, however many there are.
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
    let (search, from) = (Search::parse(search), from.map(|(way, id)| (way, id.0)));
    let mut organizations = Organizations::new(&mut reading, &operator, which, edge(from).0, search.words());
    Ok(page(&mut organizations, &search, from, size, |row| row.id.to_string()).await?)
}
