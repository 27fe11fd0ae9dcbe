//! Keyset pages: a page knows its neighbours by cursor, never by number, so rows that come and go move nothing.

use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<T> {
    /// The rows, in the order asked for.
    pub rows: Vec<T>,
    /// Cursor of the page before, if there is one.
    pub previous: Option<String>,
    /// Cursor of the page after, if there is one.
    pub next: Option<String>,
}

/// Which way to walk from a cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Towards the end of the list.
    After,
    /// Towards its beginning.
    Before,
}

/// A place in a list: the sort key of a row, and its id to tell equal keys apart. Opaque to everybody but its list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The row's sort key.
    pub key: String,
    /// The row's id.
    pub id: Uuid,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.id.simple(), self.key)
    }
}

impl Cursor {
    /// Reads a cursor back. What is not one starts the list from its beginning.
    pub fn parse(text: &str) -> Option<Self> {
        let (id, key) = text.split_at_checked(32).filter(|(_, key)| !key.contains('\0'))?;
        Some(Self {
            key: key.to_owned(),
            id: Uuid::try_parse(id).ok()?,
        })
    }
}

impl<T> Page<T> {
    /// Cuts a page out of `rows`, which hold one row more than `size` when the list goes on in the walked direction.
    ///
    /// `rows` come in the order they were walked; `started` says whether the walk began at a cursor.
    pub fn cut(mut rows: Vec<T>, size: usize, started: Option<Direction>, cursor: impl Fn(&T) -> String) -> Self {
        let more = rows.len() > size;
        rows.truncate(size);
        if started == Some(Direction::Before) {
            rows.reverse();
        }
        let (before, after) = match started {
            None => (false, more),
            Some(Direction::After) => (true, more),
            Some(Direction::Before) => (more, true),
        };
        let previous = rows.first().filter(|_| before).map(&cursor);
        let next = rows.last().filter(|_| after).map(&cursor);
        Self { rows, previous, next }
    }

    /// The same page, which goes on at a place although no row stands there: so far has been looked.
    pub fn going_on(mut self, started: Option<Direction>, further: Option<String>) -> Self {
        if further.is_some() {
            match started {
                Some(Direction::Before) => self.previous = further,
                Some(Direction::After) | None => self.next = further,
            }
        }
        self
    }

    /// The same page with other rows.
    pub fn map<U>(self, view: impl FnMut(T) -> U) -> Page<U> {
        Page {
            rows: self.rows.into_iter().map(view).collect(),
            previous: self.previous,
            next: self.next,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_its_neighbours() {
        let page = Page::cut(vec![1, 2, 3], 2, None, i32::to_string);
        assert_eq!(
            (page.rows, page.previous, page.next),
            (vec![1, 2], None, Some("2".into()))
        );
        let page = Page::cut(vec![3, 4], 2, Some(Direction::After), i32::to_string);
        assert_eq!(
            (page.rows, page.previous, page.next),
            (vec![3, 4], Some("3".into()), None)
        );
        let page = Page::cut(vec![5, 4, 3], 2, Some(Direction::Before), i32::to_string);
        assert_eq!(
            (page.rows, page.previous, page.next),
            (vec![4, 5], Some("4".into()), Some("5".into()))
        );
    }

    #[test]
    fn goes_on_without_a_row() {
        let nobody = || Page::cut(Vec::<i32>::new(), 2, None, i32::to_string);
        assert_eq!(nobody().going_on(None, None), nobody());
        let page = nobody().going_on(Some(Direction::After), Some("7".into()));
        assert_eq!((page.previous, page.next), (None, Some("7".into())));
        let page = nobody().going_on(Some(Direction::Before), Some("7".into()));
        assert_eq!((page.previous, page.next), (Some("7".into()), None));
    }
}
