//! Keys for order and search: one function, so that both engines compare the same bytes.

use crate::kernel::key::fold;
use serde::Serialize;

/// Nobody is found by more words, nor ordered by more.
const WORDS: usize = 24;
/// Nor by more letters of a word.
const LETTERS: usize = 40;

/// The key of what has no words. An empty key says that nobody has made it yet.
const WORDLESS: &str = "-";

/// A row of an index of words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Word {
    /// The word, whole.
    #[serde(rename = "word")]
    pub text: String,
    /// How many of its first letters an earlier word of the same key begins with: who is found by so few of them is found by that
    /// one. So a search of any length finds everybody once.
    pub said: i64,
}

/// Letters and digits, Latin and lower case.
pub(super) fn split(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.get(..LETTERS).unwrap_or(word))
}

/// The key of a person in a member list: the name first, so that it sorts, then the address, so that it is found.
pub fn person(name: &str, email: &str) -> String {
    key(name, email)
}

/// The key of an organization in the operators' list: found by its name and by its slug.
pub fn place(name: &str, slug: &str) -> String {
    key(name, slug)
}

fn key(name: &str, address: &str) -> String {
    let (name, address) = (fold(name), fold(address));
    let mut words: Vec<&str> = split(&name).collect();
    for word in split(&address) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.truncate(WORDS);
    if words.is_empty() {
        WORDLESS.to_owned()
    } else {
        words.join(" ")
    }
}

/// The rows of a key in an index: each word once.
pub fn words(key: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for word in split(key) {
        if words.iter().any(|earlier| earlier.text == word) {
            continue;
        }
        let said = words.iter().map(|earlier| common(&earlier.text, word)).max();
        words.push(Word {
            text: word.to_owned(),
            said: said.unwrap_or_default(),
        });
    }
    words
}

/// How many letters two words begin with together.
fn common(one: &str, other: &str) -> i64 {
    let same = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    i64::try_from(same).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_the_name_first_and_every_word_of_the_address_once() {
        assert_eq!(
            person("Æva  Öst", "Eva.Ost-1@Example.org"),
            "aeva ost eva 1 example org"
        );
        assert_eq!(person("Dora O’Neill", "dora@x.example"), "dora o neill x example");
        assert_eq!(person("Anna Anna", ""), "anna anna");
        assert_eq!(person("👩", ""), person("Woman", ""));
        assert_eq!(place("Möbel Süd", "moebel-sued"), "mobel sud moebel sued");
        let endless = person(&"a b ".repeat(50), &format!("{}@example.org", "x".repeat(64)));
        assert_eq!(endless.split(' ').count(), WORDS);
        assert_eq!(person("", &"x".repeat(64)).len(), LETTERS);
        assert_ne!(person("!?", ""), "");
    }

    #[test]
    fn a_word_knows_what_was_said() {
        let said = |key: &str| -> Vec<(String, i64)> {
            let words = words(key).into_iter();
            words.map(|word| (word.text, word.said)).collect()
        };
        let expected = |words: &[(&str, i64)]| -> Vec<(String, i64)> {
            words.iter().map(|(word, said)| ((*word).to_owned(), *said)).collect()
        };
        assert_eq!(
            said("anna smith annabel an sm 7"),
            expected(&[
                ("anna", 0),
                ("smith", 0),
                ("annabel", 4),
                ("an", 2),
                ("sm", 2),
                ("7", 0)
            ])
        );
        assert_eq!(said("anna anna"), expected(&[("anna", 0)]));
        assert_eq!(said(&person("!?", "")), []);
    }
}
