//! The member list: search, filter, order, keyset pages.

use super::{Member, Order, Query, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::ListMembers},
    kernel::{Direction, Never, Outcome, Page, Slug, UserId, page::Cursor},
    work::Standing,
};

/// How many members a query finds in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Total {
    /// So many.
    Exactly(i64),
    /// More than are worth counting.
    MoreThan(i64),
}

/// A page of members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// The rows.
    pub page: Page<Member>,
    /// How many there are in all.
    pub total: Total,
    /// Who asks, so that the page can mark them.
    pub caller: UserId,
    /// What the caller is here.
    pub standing: Standing,
}

/// Filtered lists are counted up to here.
pub(super) const COUNTED: i64 = 1000;

/// Lists members. Costs the same on every page, whatever the size of the organization.
pub async fn list(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    query: &Query,
    from: Option<(Direction, Cursor)>,
    size: i64,
) -> Outcome<List, Never> {
    let mut reading = orgs.reading(caller).await?;
    let grant = reading.require::<ListMembers>(slug).await?;
    let direction = from.as_ref().map(|(direction, _)| *direction);
    let walk = match direction {
        Some(Direction::Before) => query.order.reversed(),
        Some(Direction::After) | None => query.order,
    };
    let rows = store::walk(
        &mut reading,
        &grant,
        query,
        walk,
        from.map(|(_, cursor)| cursor),
        size + 1,
    )
    .await?;
    let total = if query.search.trim().is_empty() && query.role.is_none() {
        Total::Exactly(store::count_all(&mut reading, &grant).await?)
    } else {
        match store::count(&mut reading, &grant, query).await? {
            counted if counted > COUNTED => Total::MoreThan(COUNTED),
            counted => Total::Exactly(counted),
        }
    };
    let size = usize::try_from(size).unwrap_or(1);
    let page = Page::cut(rows, size, direction, |row| row.cursor(query.order).to_string());
    Ok(List {
        page: page.map(Member::from),
        total,
        caller: grant.actor().user,
        standing: grant.actor().standing,
    })
}

impl store::MemberRow {
    fn cursor(&self, order: Order) -> Cursor {
        let key = match order {
            Order::NameUp | Order::NameDown => self.name_key.clone(),
            Order::JoinedUp | Order::JoinedDown => self.joined_at.0.to_string(),
        };
        Cursor {
            key,
            id: self.user_id.0,
        }
    }
}
