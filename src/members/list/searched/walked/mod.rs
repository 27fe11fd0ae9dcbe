//! The way for very common words: the list itself, or the classes it is narrowed to, looked through from where one stands.

mod store;

use crate::{
    kernel::Fault,
    members::{
        list::{
            Found, Part, Sight, Total,
            classes::Narrowed,
            walk::{Place, Route},
        },
        store::MemberRow,
    },
    search::{
        Typed,
        way::{FEW, Listing, MANY, read_on},
    },
    work::Reading,
};

/// One page of whoever is found.
pub(super) async fn walk_on(
    reading: &mut Reading,
    sight: Sight<'_>,
    narrowed: Narrowed,
    part: &Part,
    words: &[Typed],
) -> Result<Found, Fault> {
    let (looked, found) = store::survey(reading, sight, narrowed.classes(), words).await?;
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
