//! Everybody the product knows, newest first: search, filter, keyset pages.

use super::{WhichUsers, store};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Direction, Never, Outcome, Page, Timestamp, UserId},
};

/// A person as operators see them in a list.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ListedUser {
    /// Who.
    pub id: UserId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Whether they can sign in.
    pub active: bool,
    /// Whether they operate the installation.
    pub superuser: bool,
    /// Since when they are known.
    pub created_at: Timestamp,
    /// How many organizations they belong to.
    pub organizations: i64,
    /// The mark of their picture, if they have one.
    pub picture: Option<String>,
}

/// Lists people whose name or address contains `search`. Every page costs the same; a search that finds few walks through the
/// keys of all people, once.
pub async fn list_users(
    orgs: &Orgs,
    caller: &Caller,
    search: &str,
    which: WhichUsers,
    from: Option<(Direction, UserId)>,
    size: i64,
) -> Outcome<Page<ListedUser>, Never> {
    let mut reading = orgs.reading(caller).await?;
    let operator = reading.operate().await?;
    let rows = store::users(&mut reading, &operator, search, which, from, size + 1).await?;
    let (size, direction) = (usize::try_from(size).unwrap_or(1), from.map(|(direction, _)| direction));
    Ok(Page::cut(rows, size, direction, |row: &ListedUser| row.id.to_string()))
}
