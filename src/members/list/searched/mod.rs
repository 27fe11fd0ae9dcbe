//! Those whom a search finds, by one of the ways through the index of their words.

mod store;

use super::{
    Found, Part, Sight, Total,
    walk::{Place, Route},
};
use crate::{
    access::Role,
    kernel::Fault,
    members::store::MemberRow,
    search::{
        Typed,
        way::{FEW, Index, Listing, Lists, MANY, Way, read_on, way},
    },
    work::Reading,
};

/// The words of one organization's members.
struct Words<'a> {
    reading: &'a mut Reading,
    sight: Sight<'a>,
}

impl Index for Words<'_> {
    async fn hits(&mut self, word: &Typed, most: i64) -> Result<i64, Fault> {
        store::hits(self.reading, self.sight, word, most + 1).await
    }
    async fn breadth(&mut self, word: &Typed) -> Result<i64, Fault> {
        store::breadth(self.reading, self.sight, word).await
    }
}

/// One page of them.
pub(super) async fn find(
    reading: &mut Reading,
    sight: Sight<'_>,
    role: Option<Role>,
    part: &Part,
    words: &[Typed],
) -> Result<Found, Fault> {
    let lists = if part.route.is_by_name_alone() {
        Lists::Fit
    } else {
        Lists::Differ
    };
    let chosen = way(&mut Words { reading, sight }, words, lists).await?;
    let (rows, total) = match chosen {
        Way::Gather(word) => {
            let (mut hits, mut next) = (Vec::new(), Some(part.from.clone()));
            while let Some((place, missing)) = next.zip(part.missing(hits.len())) {
                let walk = part.route.walk(&place, missing);
                hits.extend(store::gather(reading, sight, &walk, word, words).await?);
                next = part.route.next(&place);
            }
            // Every row says how many there are.
            let total = hits.first().map_or(0, |hit| hit.total);
            let rows = hits.into_iter().map(|hit| hit.row).collect();
            (rows, Total::up_to_few(total))
        }
        Way::Merge(word) => {
            let walk = part.route.walk(&part.from, part.limit);
            (store::merge(reading, sight, &walk, word).await?, Total::MoreThan(FEW))
        }
        Way::Walk => return walk_on(reading, sight, role, part, words).await,
    };
    Ok(Found {
        rows,
        total,
        further: None,
    })
}

/// Reads the list itself.
async fn walk_on(
    reading: &mut Reading,
    sight: Sight<'_>,
    role: Option<Role>,
    part: &Part,
    words: &[Typed],
) -> Result<Found, Fault> {
    let (looked, found) = store::survey(reading, sight, role, words).await?;
    let total = if looked < MANY || found > FEW {
        Total::up_to_few(found)
    } else {
        Total::MoreThan(found)
    };
    let mut list = Walked {
        reading,
        sight,
        route: &part.route,
        words,
    };
    let (rows, further) = read_on(&mut list, part.from.clone(), part.limit).await?;
    Ok(Found { rows, total, further })
}

/// One organization's list, looked through for words.
struct Walked<'a> {
    reading: &'a mut Reading,
    sight: Sight<'a>,
    route: &'a Route,
    words: &'a [Typed],
}

impl Listing for Walked<'_> {
    type Row = MemberRow;
    type Place = Place;

    async fn chunk(&mut self, from: &Place, limit: i64) -> Result<Vec<MemberRow>, Fault> {
        store::chunk(self.reading, self.sight, &self.route.walk(from, limit), self.words).await
    }

    async fn end_of_chunk(&mut self, from: &Place) -> Result<Option<Place>, Fault> {
        let walk = self.route.walk(from, 0);
        let end = store::end_of_chunk(self.reading, self.sight, &walk).await?;
        Ok(end.map_or_else(|| self.route.next(from), |end| Some(Route::further(from, end))))
    }
}
