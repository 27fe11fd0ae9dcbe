//! Those whom a search finds, by one of the ways through the index of their words.

use super::{Found, Total, store, walk::Walk};
use crate::{
    access::permission::permit::ListMembers,
    kernel::{Fault, page::Cursor},
    members::store::MemberRow,
    search::{
        Typed,
        way::{FEW, Index, Listing, Lists, MANY, Way, read_on, way},
    },
    work::{Grant, Reading},
};

/// The words of one organization's members.
struct Words<'a> {
    reading: &'a mut Reading,
    grant: &'a Grant<ListMembers>,
}

impl Index for Words<'_> {
    async fn hits(&mut self, word: &Typed, most: i64) -> Result<i64, Fault> {
        store::hits(self.reading, self.grant, word, most + 1).await
    }
    async fn breadth(&mut self, word: &Typed) -> Result<i64, Fault> {
        store::breadth(self.reading, self.grant, word).await
    }
}

/// One page of them.
pub(super) async fn find(
    reading: &mut Reading,
    grant: &Grant<ListMembers>,
    walk: Walk,
    words: &[Typed],
) -> Result<Found, Fault> {
    let lists = if walk.role.is_none() && walk.order.is_by_name() {
        Lists::Fit
    } else {
        Lists::Differ
    };
    let chosen = way(&mut Words { reading, grant }, words, lists).await?;
    let (rows, total) = match chosen {
        Way::Gather(word) => {
            let hits = store::gather(reading, grant, &walk, word, words).await?;
            // Every row says how many there are.
            let total = hits.first().map_or(0, |hit| hit.total);
            let rows = hits.into_iter().map(|hit| hit.row).collect();
            (rows, Total::up_to_few(total))
        }
        Way::Merge(word) => (store::merge(reading, grant, &walk, word).await?, Total::MoreThan(FEW)),
        Way::Walk => return walk_on(reading, grant, walk, words).await,
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
    grant: &Grant<ListMembers>,
    walk: Walk,
    words: &[Typed],
) -> Result<Found, Fault> {
    let (looked, found) = store::survey(reading, grant, walk.role, words).await?;
    let total = if looked < MANY || found > FEW {
        Total::up_to_few(found)
    } else {
        Total::MoreThan(found)
    };
    let (from, limit) = (walk.from.clone(), walk.limit);
    let mut list = Walked {
        reading,
        grant,
        walk,
        words,
    };
    let (rows, further) = read_on(&mut list, from, limit).await?;
    Ok(Found { rows, total, further })
}

/// One organization's list, looked through for words.
struct Walked<'a> {
    reading: &'a mut Reading,
    grant: &'a Grant<ListMembers>,
    walk: Walk,
    words: &'a [Typed],
}

impl Listing for Walked<'_> {
    type Row = MemberRow;
    type Place = Cursor;

    async fn chunk(&mut self, from: &Cursor, limit: i64) -> Result<Vec<MemberRow>, Fault> {
        let walk = Walk {
            from: from.clone(),
            limit,
            ..self.walk.clone()
        };
        store::chunk(self.reading, self.grant, &walk, self.words).await
    }

    async fn end_of_chunk(&mut self, from: &Cursor) -> Result<Option<Cursor>, Fault> {
        let walk = Walk {
            from: from.clone(),
            ..self.walk.clone()
        };
        store::end_of_chunk(self.reading, self.grant, &walk).await
    }
}
