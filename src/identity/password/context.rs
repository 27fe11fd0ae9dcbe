//! Words of this installation, which are guessed first: its product's name, its host's. Told once at the start; there are only
//! ever more.
//!
//! Never here: words about a person; those come with the password.

use super::fold;
use std::{
    collections::BTreeSet,
    sync::{PoisonError, RwLock},
};

static WORDS: RwLock<BTreeSet<String>> = RwLock::new(BTreeSet::new());

/// From now on no password is made of these, whole or by their parts.
pub fn words_of_the_installation<'w>(texts: impl IntoIterator<Item = &'w str>) {
    let mut words = WORDS.write().unwrap_or_else(PoisonError::into_inner);
    words.extend(texts.into_iter().flat_map(parts));
}

/// The text without its blanks, and each of its words; nothing shorter than three letters.
pub(super) fn parts(text: &str) -> impl Iterator<Item = String> {
    let pieces = text.split(|c: char| !c.is_alphanumeric()).map(fold).collect::<Vec<_>>();
    std::iter::once(fold(text))
        .chain(pieces)
        .filter(|word| word.chars().count() >= 3)
}

pub(super) fn has(word: &str) -> bool {
    WORDS.read().unwrap_or_else(PoisonError::into_inner).contains(word)
}
