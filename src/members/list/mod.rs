//! The member list: search, filter, order, keyset pages.

mod classes;
#[macro_use]
mod store;
mod searched;
mod sight;
mod walk;

use super::{Member, Order, Query, batches, store::MemberRow, teams};
use crate::{
    Orgs,
    access::{
        Caller,
        permission::permit::{BatchMembers, ListMembers},
    },
    kernel::{BatchId, Direction, Fault, Never, Outcome, Page, Slug, UserId, page::Cursor},
    search::{Search, way::FEW},
    work::{Actor, Reading, Standing},
};
use classes::Narrowed;
pub(crate) use sight::Sight;
use walk::{Place, Route};

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
    /// The order they are in: the one that was asked for, if it is for the caller's eyes.
    pub order: Order,
    /// Who asks, so that the page can mark them.
    pub caller: UserId,
    /// What the caller is here.
    pub standing: Standing,
    /// For whoever may begin one: the batch that is at work, or the last one as long as a removal of it could be undone.
    pub batch: Option<BatchId>,
}

/// The part of the list that is asked for.
struct Part {
    route: Route,
    /// Behind which place it begins.
    from: Place,
    limit: i64,
}

impl Part {
    /// How many there may still be behind so many, if any.
    fn missing(&self, so_far: usize) -> Option<i64> {
        let missing = self.limit - i64::try_from(so_far).unwrap_or(self.limit);
        (missing > 0).then_some(missing)
    }
}

/// What one page was made of.
struct Found {
    rows: Vec<MemberRow>,
    total: Total,
    /// Where to look further, when looking ended before the page was full.
    further: Option<Place>,
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
    let Actor { user, standing } = grant.actor();
    let query = query.for_eyes_of(standing.role());
    let (page, total) = rows(&mut reading, Sight::of(&grant), &query, from, size).await?;
    let of_page: Vec<UserId> = page.rows.iter().map(|row| row.user_id).collect();
    let mut teams = teams::of(&mut reading, &grant, &of_page).await?;
    let batch = match reading.also::<_, BatchMembers>(&grant) {
        Ok(batching) => batches::latest(&mut reading, &batching, orgs.now() - orgs.limits().removal_undo).await?,
        Err(_) => None,
    };
    Ok(List {
        page: page.map(|row| {
            let teams = teams.remove(&row.user_id).unwrap_or_default();
            row.seen_as(standing.role(), teams)
        }),
        total,
        order: query.order,
        caller: user,
        standing,
        batch,
    })
}

/// The same for whoever has shown that they may see it. Whether the order is for their eyes they have asked before.
pub(crate) async fn rows(
    reading: &mut Reading,
    sight: Sight<'_>,
    query: &Query,
    from: Option<(Direction, Cursor)>,
    size: i64,
) -> Result<(Page<MemberRow>, Total), Fault> {
    let (direction, cursor) = from.unzip();
    let narrowed = Narrowed::by(query);
    let route = Route::of(query.order, narrowed, direction);
    let part = Part {
        from: route.place(cursor),
        route,
        limit: size + 1,
    };
    let found = match Search::parse(&query.search) {
        Search::Everything => everybody(reading, sight, narrowed, &part).await?,
        Search::Nothing => Found {
            rows: Vec::new(),
            total: Total::Exactly(0),
            further: None,
        },
        Search::Words(words) => searched::find(reading, sight, narrowed, &part, &words).await?,
    };
    let size = usize::try_from(size).unwrap_or(1);
    let route = &part.route;
    let further = found.further.map(|place| route.cursor(&place).to_string());
    let page = Page::cut(found.rows, size, direction, |row| route.cursor_of(row).to_string());
    Ok((page.going_on(direction, further), found.total))
}

async fn everybody(reading: &mut Reading, sight: Sight<'_>, narrowed: Narrowed, part: &Part) -> Result<Found, Fault> {
    let total = match (narrowed.classes(), sight.members()) {
        (None, Some(members)) => Total::Exactly(members),
        (None, None) => Total::Exactly(store::count_all(reading, sight).await?),
        (Some(classes), _) => Total::up_to_few(store::count_classes(reading, sight, &classes, FEW + 1).await?),
    };
    let (mut rows, mut next) = (Vec::new(), Some(part.from.clone()));
    while let Some((place, missing)) = next.zip(part.missing(rows.len())) {
        rows.extend(store::everybody(reading, sight, &part.route.walk(&place, missing)).await?);
        next = part.route.next(&place);
    }
    Ok(Found {
        rows,
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
