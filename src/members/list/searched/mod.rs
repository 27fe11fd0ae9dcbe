//! Those whom a search finds, by one of the ways through the index of their words.

#[macro_use]
mod store;
mod walked;

use super::{Found, Part, Sight, Total, classes::Narrowed};
use crate::{
    kernel::Fault,
    search::{
        Typed,
        way::{FEW, Index, Lists, Way, way},
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
    narrowed: Narrowed,
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
        Way::Walk => return walked::walk_on(reading, sight, narrowed, part, words).await,
    };
    Ok(Found {
        rows,
        total,
        further: None,
    })
}
