//! Everybody the product knows, newest first: search, filter, keyset pages.

use super::{
    WhichUsers,
    lists::{Users, edge, page},
};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Direction, Never, Outcome, Page, Timestamp, UserId},
    search::Search,
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

/// Lists people, or those whom [`search`](crate::search) finds. Every page costs the same, however many there are.
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
    let (search, from) = (Search::parse(search), from.map(|(way, id)| (way, id.0)));
    let mut users = Users::new(&mut reading, &operator, which, edge(from).0, search.words());
    Ok(page(&mut users, &search, from, size, |row| row.id.to_string()).await?)
}
