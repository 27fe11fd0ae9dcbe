//! Passwords that were breached and are long enough for our rule: the list stands in `breached.txt`, with its source and licence.
//!
//! Never here: short ones, which the rule of length refuses anyway; what is merely like one of these (see `guesses.rs`).

use std::{collections::HashSet, sync::LazyLock};

static LIST: LazyLock<HashSet<&'static str>> = LazyLock::new(|| words(include_str!("breached.txt")).collect());

/// The lines of a list, without its head.
pub(super) fn words(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

/// Whether this, folded, is one of them.
pub(super) fn is_one(folded: &str) -> bool {
    LIST.contains(folded)
}

#[cfg(test)]
mod tests {
    use super::{super::fold, *};

    #[test]
    fn the_list_is_what_it_says() {
        assert!(LIST.len() > 9_000, "{}", LIST.len());
        for word in LIST.iter() {
            assert!(fold(word) == **word && word.chars().count() >= 15, "{word}");
        }
        assert!(is_one("1qaz2wsx3edc4rfv") && !is_one("correcthorsebatterystaple"));
    }
}
