//! The requests that wait in an organization, the first to ask first.

use super::store;
use crate::{
    Orgs,
    access::{Caller, Role, permission::permit::ListInvitations},
    kernel::{Direction, JoinRequestId, Never, Outcome, Page, Slug, Timestamp, UserId},
    work::Standing,
};

/// A request as those see it who decide.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Listed {
    /// Its id.
    pub id: JoinRequestId,
    /// Who asks.
    pub user_id: UserId,
    /// How they call themselves.
    pub name: String,
    /// Their primary address at this moment; it is verified, as all of them are.
    pub email: String,
    /// The mark of their picture, if they have one.
    pub picture: Option<String>,
    /// What they wrote; often empty.
    pub message: String,
    /// What the link would have made them.
    pub role: Role,
    /// Whose addresses the link is for.
    pub domain: String,
    /// When they asked.
    pub asked_at: Timestamp,
}

/// A page of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requests {
    /// The page.
    pub page: Page<Listed>,
    /// How many wait altogether.
    pub total: i64,
    /// What the caller is there.
    pub standing: Standing,
}

/// Those of people who can still sign in.
pub async fn list(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    from: Option<(Direction, JoinRequestId)>,
    size: i64,
) -> Outcome<Requests, Never> {
    let mut reading = orgs.reading(caller).await?;
    let grant = reading.require::<ListInvitations>(slug).await?;
    let direction = from.map(|(direction, _)| direction);
    let rows = store::walk(&mut reading, &grant, from, size + 1).await?;
    // Most organizations have a page of them at most, and then they are counted.
    let whole = direction.is_none() && i64::try_from(rows.len()).is_ok_and(|rows| rows <= size);
    let total = match i64::try_from(rows.len()) {
        Ok(rows) if whole => rows,
        _ => store::total(&mut reading, &grant).await?,
    };
    let size = usize::try_from(size).unwrap_or(1);
    Ok(Requests {
        page: Page::cut(rows, size, direction, |row| row.id.to_string()),
        total,
        standing: grant.actor().standing,
    })
}
