//! How many rows there are, and what they say, in one number: equal for equal tables on either engine.

use crate::database::Cell;
use sha2::{Digest as _, Sha256};

/// Grows row by row, in the order of the primary key.
#[derive(Clone, Default)]
pub(super) struct Tally {
    rows: u64,
    hash: Sha256,
}

/// What a table holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Contents {
    pub rows: u64,
    pub digest: [u8; 32],
}

impl Tally {
    pub fn add(&mut self, row: &[Cell]) {
        self.rows += 1;
        for cell in row {
            // A tag and a length before each value: no two different rows are the same bytes.
            let (tag, bytes): (u8, &[u8]) = match cell {
                Cell::Null => (0, &[]),
                Cell::Number(number) => (1, &number.to_be_bytes()),
                Cell::Text(text) => (2, text.as_bytes()),
                Cell::Bytes(bytes) => (3, bytes),
            };
            self.hash.update([tag]);
            self.hash.update((bytes.len() as u64).to_be_bytes());
            self.hash.update(bytes);
        }
    }

    pub const fn rows(&self) -> u64 {
        self.rows
    }

    pub fn contents(self) -> Contents {
        Contents {
            rows: self.rows,
            digest: self.hash.finalize().into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_differs() {
        let of = |rows: &[&[Cell]]| {
            let mut tally = Tally::default();
            rows.iter().for_each(|row| tally.add(row));
            tally.contents().digest
        };
        let text = |text: &str| Cell::Text(text.to_owned());
        let all = [
            of(&[]),
            of(&[&[Cell::Null]]),
            of(&[&[text("")]]),
            of(&[&[Cell::Bytes(Vec::new())]]),
            of(&[&[Cell::Number(0)]]),
            of(&[&[text("ab"), text("c")]]),
            of(&[&[text("a"), text("bc")]]),
            of(&[&[text("a")], &[text("b")]]),
            of(&[&[text("b")], &[text("a")]]),
        ];
        for (at, one) in all.iter().enumerate() {
            assert!(!all[at + 1..].contains(one), "{at}");
        }
    }
}
