//! About how many guesses it takes to find a password, by somebody who puts common words together: in tenths of bits, so that
//! 330 is 2^33.
//!
//! A password is cut into pieces in the cheapest way: a common word costs as much as its place in the list, a walk along the keys or
//! one character over and over a little, a year, what stood before once more; any other character what a random one costs. After
//! zxcvbn (Wheeler 2016), without its dates, names and orders. Never here: what is too little.

use super::{breached::words, context};
use std::{collections::HashMap, sync::LazyLock};

/// Where each common word stands, from 1.
static PLACES: LazyLock<HashMap<&'static str, usize>> = LazyLock::new(|| {
    let list = OURS.into_iter().chain(words(include_str!("pieces.txt")));
    let mut places = HashMap::new();
    for (place, word) in list.enumerate() {
        places.entry(word).or_insert(place + 1);
    }
    places
});

/// The words of this context come first, and those of other languages that the list lacks.
const OURS: [&str; 22] = [
    "orgs",
    "organization",
    "organisation",
    "organizations",
    "invitation",
    "member",
    "members",
    "owner",
    "admin",
    "administrator",
    "superuser",
    "login",
    "signin",
    "account",
    "company",
    "team",
    "password",
    "passwort",
    "passphrase",
    "welcome",
    "changeme",
    "secret",
];

/// Rows of keys and characters that fingers walk along, there and back, round and round.
const WALKS: [&str; 8] = [
    "abcdefghijklmnopqrstuvwxyz",
    "1234567890",
    "0123456789",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
    "1q2w3e4r5t6y7u8i9o0p",
    "qazwsxedcrfvtgbyhnujmikolp",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik",
];

const LONGEST: usize = 24;
const SHORTEST: usize = 3;

/// The cost of a folded password. `own` are words about the person, which are tried first.
pub(super) fn guesses(folded: &[char], own: &[String]) -> u32 {
    let plain: Vec<char> = folded.iter().map(|c| unmasked(*c)).collect();
    let mut cheapest = vec![u32::MAX; folded.len() + 1];
    cheapest[0] = 0;
    for start in 0..folded.len() {
        let before = cheapest[start];
        let mut piece = |length: usize, cost: u32| {
            let end = &mut cheapest[start + length];
            *end = before.saturating_add(cost).min(*end);
        };
        piece(1, character(folded[start]));
        for length in SHORTEST..=LONGEST.min(folded.len() - start) {
            let cut = start..start + length;
            let cost = word(&folded[cut.clone()], own);
            // Letters that are written as signs are tried as well.
            let masked = word(&plain[cut], own).map(|cost| cost + 20);
            for cost in [cost, masked].into_iter().flatten() {
                piece(length, cost);
            }
        }
        for length in SHORTEST..=run(&folded[start..]) {
            piece(length, 70);
        }
        if is_year(&folded[start..]) {
            piece(4, 60);
        }
        for length in 2..=start.min(folded.len() - start) {
            if folded[start - length..start] == folded[start..start + length] {
                piece(length, 20);
            }
        }
    }
    cheapest[folded.len()]
}

fn character(c: char) -> u32 {
    match c {
        '0'..='9' => 33,
        'a'..='z' => 47,
        _ => 60,
    }
}

fn word(piece: &[char], own: &[String]) -> Option<u32> {
    let word: String = piece.iter().collect();
    if own.contains(&word) || context::has(&word) {
        return Some(10);
    }
    PLACES.get(word.as_str()).map(|place| 10 + bits(*place))
}

/// The logarithm, in tenths.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // of a place in a list
fn bits(place: usize) -> u32 {
    ((place as f64).log2() * 10.0) as u32
}

fn unmasked(c: char) -> char {
    match c {
        '@' | '4' => 'a',
        '3' => 'e',
        '1' | '!' => 'i',
        '0' => 'o',
        '$' | '5' => 's',
        '7' => 't',
        other => other,
    }
}

/// How far it goes on as it begins: one character over and over, or a walk.
fn run(text: &[char]) -> usize {
    let same = text.iter().take_while(|c| Some(*c) == text.first()).count();
    let walked = WALKS.iter().map(|walk| {
        let (there, back): (Vec<char>, Vec<char>) = (walk.chars().collect(), walk.chars().rev().collect());
        walk_along(text, &there).max(walk_along(text, &back))
    });
    walked.max().unwrap_or_default().max(same)
}

fn walk_along(text: &[char], row: &[char]) -> usize {
    let entries = (0..row.len()).filter(|start| row.get(*start) == text.first());
    let steps = entries.map(|start| {
        let walk = row.iter().cycle().skip(start);
        text.iter().zip(walk).take_while(|(typed, key)| typed == key).count()
    });
    steps.max().unwrap_or_default()
}

fn is_year(text: &[char]) -> bool {
    match text {
        [a, b, c, d, ..] => matches!((a, b), ('1', '9') | ('2', '0')) && c.is_ascii_digit() && d.is_ascii_digit(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{super::fold, *};

    fn cost(password: &str) -> u32 {
        guesses(&fold(password).chars().collect::<Vec<_>>(), &[])
    }

    #[test]
    fn what_is_put_together_is_cheap_and_what_is_not_is_dear() {
        let mut before = 0;
        for password in [
            "passwordpassword",
            "letmeinletmein1",
            "P@ssw0rd12345678",
            "masterdragonmonkey",
            "summer2024summer",
            "michaeljordan1234",
            "spaces count too",
            "correct horse battery staple",
        ] {
            let cost = cost(password);
            assert!(cost > before, "{password}: {cost}");
            before = cost;
        }
    }

    #[test]
    fn the_longest_password_is_judged_too() {
        let long: String = "z9#é".chars().cycle().take(256).collect();
        assert!(cost(&long) < 1_000, "what is repeated is cheap");
        let long: String = (0..256u32).filter_map(|n| char::from_u32(0x4e00 + n)).collect();
        assert_eq!(cost(&long), 256 * 60);
    }
}
