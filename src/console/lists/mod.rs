//! One page of people or of organizations: of all of them, or of those whom a search finds. By id, and so by time: the newest first.
//!
//! Never here: who may look; the operator's proof is asked for before.

mod store;

pub(super) use store::{Organizations, Users};

use crate::{
    kernel::{Direction, Fault, Page},
    search::{
        Search, Typed,
        way::{Index, Listing, Lists, Way, read_on, way},
    },
};
use uuid::Uuid;

/// Where a walk begins: at a row's id, or before the first one.
pub(super) fn edge(from: Option<(Direction, Uuid)>) -> (Direction, Uuid) {
    from.unwrap_or((Direction::After, Uuid::max()))
}

/// A list of the console, being walked: its rows behind a place.
pub(super) trait Walked: Index + Listing<Place = Uuid> {
    /// Whether nobody who has a word is left out.
    fn lists(&self) -> Lists;
    /// Of all.
    async fn everything(&mut self, from: Uuid, limit: i64) -> Result<Vec<Self::Row>, Fault>;
    /// Of those whom the word finds, and the others of the search, too.
    async fn gather(&mut self, from: Uuid, limit: i64, word: &Typed) -> Result<Vec<Self::Row>, Fault>;
    /// Of those whom the word finds.
    async fn merge(&mut self, from: Uuid, limit: i64, word: &Typed) -> Result<Vec<Self::Row>, Fault>;
}

/// One page. `cursor` is a row's place.
pub(super) async fn page<L: Walked>(
    list: &mut L,
    search: &Search,
    from: Option<(Direction, Uuid)>,
    size: i64,
    cursor: impl Fn(&L::Row) -> String,
) -> Result<Page<L::Row>, Fault> {
    let (direction, place) = (from.map(|(direction, _)| direction), edge(from).1);
    let (rows, further) = match search {
        Search::Everything => (list.everything(place, size + 1).await?, None),
        Search::Nothing => (Vec::new(), None),
        Search::Words(words) => {
            let lists = list.lists();
            match way(list, words, lists).await? {
                Way::Gather(word) => (list.gather(place, size + 1, word).await?, None),
                Way::Merge(word) => (list.merge(place, size + 1, word).await?, None),
                Way::Walk => read_on(list, place, size + 1).await?,
            }
        }
    };
    let size = usize::try_from(size).unwrap_or(1);
    Ok(Page::cut(rows, size, direction, cursor).going_on(direction, further.map(|place| place.to_string())))
}
