//! The member list: search, filter, order, keyset pages.

mod searched;
mod store;
mod walk;

use super::{Member, Order, Query, store::MemberRow};
use crate::{
    Orgs,
    access::{Caller, permission::permit::ListMembers},
    kernel::{Direction, Fault, Never, Outcome, Page, Slug, UserId, page::Cursor},
    search::{Search, way::FEW},
    work::{Grant, Reading, Standing},
};
use walk::Walk;

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
    /// The rows. Where common words have few in common a page may have fewer than were asked for, or none, and still a next one:
    /// so far has been looked.
    pub page: Page<Member>,
    /// How many there are in all.
    pub total: Total,
    /// Who asks, so that the page can mark them.
    pub caller: UserId,
    /// What the caller is here.
    pub standing: Standing,
}

/// What one page was made of.
struct Found {
    rows: Vec<MemberRow>,
    total: Total,
    /// Where to look further, when looking ended before the page was full.
    further: Option<Cursor>,
}

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
    let order = match direction {
        Some(Direction::Before) => query.order.reversed(),
        Some(Direction::After) | None => query.order,
    };
    let walk = Walk {
        role: query.role,
        order,
        from: from.map_or_else(|| Walk::start(order), |(_, cursor)| cursor),
        limit: size + 1,
    };
    let found = match Search::parse(&query.search) {
        Search::Everything => everybody(&mut reading, &grant, walk).await?,
        Search::Nothing => Found {
            rows: Vec::new(),
            total: Total::Exactly(0),
            further: None,
        },
        Search::Words(words) => searched::find(&mut reading, &grant, walk, &words).await?,
    };
    let size = usize::try_from(size).unwrap_or(1);
    let further = found.further.map(|place| place.to_string());
    let page = Page::cut(found.rows, size, direction, |row| row.cursor(query.order).to_string());
    let page = page.going_on(direction, further);
    Ok(List {
        page: page.map(Member::from),
        total: found.total,
        caller: grant.actor().user,
        standing: grant.actor().standing,
    })
}

async fn everybody(reading: &mut Reading, grant: &Grant<ListMembers>, walk: Walk) -> Result<Found, Fault> {
    let total = match walk.role {
        None => Total::Exactly(store::count_all(reading, grant).await?),
        Some(role) => Total::up_to_few(store::count_role(reading, grant, role, FEW + 1).await?),
    };
    Ok(Found {
        rows: store::everybody(reading, grant, &walk).await?,
        total,
        further: None,
    })
}

impl Total {
    /// Of what was counted up to one more than is told.
    const fn up_to_few(counted: i64) -> Self {
        if counted > FEW {
            Self::MoreThan(FEW)
        } else {
            Self::Exactly(counted)
        }
    }
}

impl MemberRow {
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
