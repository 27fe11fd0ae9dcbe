//! Search: people and organizations are found by the words of their names and addresses.
//!
//! **Words.** Letters and digits in a row make a *word*, without case or diacritics; everything else (blanks, dots, hyphens, `@`)
//! stands between words. The *key* of a person is the words of the name and then those of the address; lists are ordered by it,
//! and it is what is looked at. What somebody types is a [`Search`]; an *index of words* is a table with a row for each word of each
//! key.
//!
//! **Rules.** Every typed word has to be the beginning of a word of the key, in any order. A word behind which the typing goes on
//! with something else than a blank is complete, as the first one in `anna.sm`: it is that word and no longer one. The middle of a
//! word finds nothing. See decision 15.
//!
//! **What it costs.** As much in an organization of a million as in one of ten thousand: there are three ways through an index, and
//! `way` chooses one whose end is near.
//!
//! Never here: SQL (the slices have the tables), or who may search.

mod key;
mod typed;
pub(crate) mod way;

pub use key::{Word, person, place, words};
pub(crate) use typed::patterns;
pub use typed::{Search, Typed};
