//! Which way to go through an index of words.
//!
//! An index has, for each word, a list of those who have it, in one order. Where the words of a search are the beginnings of few
//! lists, the page is put together from the heads of these; where few are found at all, they are gathered and sorted; and what is
//! neither is so common that the list itself, read from where one stands, soon has a page of it.
//!
//! Never here: SQL, or what is listed.

use super::Typed;
use crate::kernel::Fault;

/// So many are gathered without asking for another way. Nobody is told a greater number of hits either.
pub const FEW: i64 = 1_000;
/// So many rows of an index, or of a list, are looked at for one page at most. What was not found by then is on the next page.
pub const MANY: i64 = 20_000;
/// The heads of so many lists are put together.
pub const LISTS: i64 = 256;

/// An index of words, asked for numbers. What is asked stops counting soon behind the greatest number of interest.
pub trait Index {
    /// How many are found by this word, counted up to one more than `most`.
    async fn hits(&mut self, word: &Typed, most: i64) -> Result<i64, Fault>;
    /// How many lists a word is the beginning of, counted up to one more than [`LISTS`].
    async fn breadth(&mut self, word: &Typed) -> Result<i64, Fault>;
}

/// Whether the lists of an index help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lists {
    /// They have the order that is asked for, and everybody on them counts.
    Fit,
    /// They do not.
    Differ,
}

/// A way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way<'a> {
    /// Gather who is found by this word, and look at the other words in their keys.
    Gather(&'a Typed),
    /// Put the heads of this word's lists together: it is the only one. More than [`FEW`] are found.
    Merge(&'a Typed),
    /// Read the list itself, and look at all words in the keys.
    Walk,
}

/// Chooses. Words stand with the longest first, which is likely to be the rarest.
pub async fn way<'a>(index: &mut impl Index, words: &'a [Typed], lists: Lists) -> Result<Way<'a>, Fault> {
    for word in words {
        if index.hits(word, FEW).await? <= FEW {
            return Ok(Way::Gather(word));
        }
    }
    if let ([word], Lists::Fit) = (words, lists)
        && index.breadth(word).await? <= LISTS
    {
        return Ok(Way::Merge(word));
    }
    for word in words {
        if index.hits(word, MANY).await? <= MANY {
            return Ok(Way::Gather(word));
        }
    }
    Ok(Way::Walk)
}

/// A list that can be read from any place of it, in chunks.
pub trait Listing {
    /// What it lists.
    type Row;
    /// A place in it.
    type Place;
    /// At most so many of the chunk behind a place that are found.
    async fn chunk(&mut self, from: &Self::Place, limit: i64) -> Result<Vec<Self::Row>, Fault>;
    /// The place of a chunk's last row. `None` when the list ends inside of the chunk.
    async fn end_of_chunk(&mut self, from: &Self::Place) -> Result<Option<Self::Place>, Fault>;
}

/// So many rows of a list are looked at by one statement. The number stands in the texts, for the sake of PostgreSQL's plans.
const CHUNK: i64 = 4_000;

/// Reads a list, a chunk after the other, until so many are found, the list ends, or enough was looked at. Then there is a place
/// to look further from.
pub async fn read_on<L: Listing>(
    list: &mut L,
    mut from: L::Place,
    limit: i64,
) -> Result<(Vec<L::Row>, Option<L::Place>), Fault> {
    let mut rows = Vec::new();
    for _ in 0..MANY / CHUNK {
        let missing = limit - i64::try_from(rows.len()).unwrap_or(limit);
        let mut found = list.chunk(&from, missing).await?;
        let full = i64::try_from(found.len()).unwrap_or(missing) >= missing;
        rows.append(&mut found);
        if full {
            return Ok((rows, None));
        }
        match list.end_of_chunk(&from).await? {
            Some(end) => from = end,
            None => return Ok((rows, None)),
        }
    }
    Ok((rows, Some(from)))
}

#[cfg(test)]
mod tests {
    use super::{super::Search, *};

    /// Hits and lists by how long a word is.
    struct Made(fn(usize) -> (i64, i64), Vec<i64>);

    impl Index for Made {
        async fn hits(&mut self, word: &Typed, most: i64) -> Result<i64, Fault> {
            self.1.push(most);
            Ok(self.0(word.from().len()).0.min(most + 1))
        }
        async fn breadth(&mut self, word: &Typed) -> Result<i64, Fault> {
            self.1.push(LISTS);
            Ok(self.0(word.from().len()).1.min(LISTS + 1))
        }
    }

    /// The way, in words, and what was asked.
    fn chosen(typed: &str, lists: Lists, made: fn(usize) -> (i64, i64)) -> (String, Vec<i64>) {
        let Search::Words(words) = Search::parse(typed) else {
            panic!()
        };
        let mut made = Made(made, Vec::new());
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let said = match runtime.block_on(way(&mut made, &words, lists)).unwrap() {
            Way::Gather(word) => format!("gather {}", word.from()),
            Way::Merge(word) => format!("merge {}", word.from()),
            Way::Walk => "walk".into(),
        };
        (said, made.1)
    }

    #[test]
    fn few_are_gathered() {
        let rare: fn(usize) -> (i64, i64) = |letters| (if letters == 2 { 7 } else { 5_000 }, 3);
        assert_eq!(chosen("zo", Lists::Fit, rare), ("gather zo".into(), vec![FEW]));
        assert_eq!(
            chosen("anna zo", Lists::Fit, rare),
            ("gather zo".into(), vec![FEW, FEW])
        );
    }

    #[test]
    fn one_common_word_is_put_together_from_its_lists() {
        let common: fn(usize) -> (i64, i64) = |_| (300_000, 3);
        assert_eq!(
            chosen("anna", Lists::Fit, common),
            ("merge anna".into(), vec![FEW, LISTS])
        );
        assert_eq!(chosen("anna", Lists::Differ, common), ("walk".into(), vec![FEW, MANY]));
        assert_eq!(
            chosen("anna zo", Lists::Fit, common),
            ("walk".into(), vec![FEW, FEW, MANY, MANY])
        );
    }

    #[test]
    fn many_lists_are_gathered_or_walked() {
        let middling: fn(usize) -> (i64, i64) = |_| (12_000, 9_000);
        assert_eq!(
            chosen("12", Lists::Fit, middling),
            ("gather 12".into(), vec![FEW, LISTS, MANY])
        );
        let short: fn(usize) -> (i64, i64) = |_| (300_000, 9_000);
        assert_eq!(chosen("1", Lists::Fit, short), ("walk".into(), vec![FEW, LISTS, MANY]));
    }

    #[test]
    fn the_rarer_of_two_common_words_is_gathered() {
        let names: fn(usize) -> (i64, i64) = |letters| (if letters == 5 { 400_000 } else { 16_000 }, 3);
        assert_eq!(chosen("bjorn zoe", Lists::Fit, names).0, "gather zoe");
    }
}
