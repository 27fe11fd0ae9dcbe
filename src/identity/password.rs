//! A password that may be chosen, and the one form in which passwords are hashed.
//!
//! After NIST SP 800-63B-4 and ASVS 6.2: length instead of composition, every character welcome, nothing cut off, code points
//! counted after NFKC, and what is guessed first refused.

use crate::kernel::Issue;
use std::fmt;
use unicode_normalization::UnicodeNormalization as _;

/// A password somebody chose: 15 to 256 characters, in NFKC. `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

/// The shortest password, in characters: it is the only factor.
pub const MIN: usize = 15;
/// The longest password, in characters.
pub const MAX: usize = 256;
/// More bytes than this are refused before anything is done with them.
pub const MAX_BYTES: usize = 1024;

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

impl Password {
    /// Reads what was typed by a person with this name and this address, as far as they are known. White space counts.
    pub fn parse(typed: &str, name: &str, email: &str) -> Result<Self, Issue> {
        if typed.is_empty() {
            return Err(Issue::Missing);
        }
        let password = normal(typed).ok_or(Issue::TooLong(MAX))?;
        match password.chars().count() {
            ..MIN => Err(Issue::TooShort(MIN)),
            MIN..=MAX if is_guessable(&password, name, email) => Err(Issue::Guessable),
            MIN..=MAX => Ok(Self(password)),
            _ => Err(Issue::TooLong(MAX)),
        }
    }

    /// The normal form. Only for hashing.
    pub(super) fn reveal(&self) -> &str {
        &self.0
    }
}

/// What is hashed and compared; `None` for more bytes than a password can have.
pub(super) fn normal(typed: &str) -> Option<String> {
    (typed.len() <= MAX_BYTES).then(|| typed.nfkc().collect())
}

/// Words that are guessed first, alone or repeated, with anything but letters behind them.
const WORDS: [&str; 24] = [
    "abc",
    "abcd",
    "admin",
    "administrator",
    "asdf",
    "changeme",
    "dragon",
    "football",
    "iloveyou",
    "letmein",
    "login",
    "master",
    "monkey",
    "orgs",
    "organization",
    "pass",
    "passw",
    "password",
    "passwort",
    "qwerty",
    "qwertz",
    "secret",
    "superman",
    "welcome",
];

/// Rows of keys and characters that fingers walk along.
const WALKS: [&str; 6] = [
    "abcdefghijklmnopqrstuvwxyz",
    "1234567890",
    "0123456789",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
    "1q2w3e4r5t6y7u8i9o0p",
];

fn is_guessable(password: &str, name: &str, email: &str) -> bool {
    let folded: Vec<char> = fold(password).chars().collect();
    let local = email.rsplit_once('@').map_or(email, |(local, _)| local);
    // What is repeated: one character, the address, its local part, the name.
    let repeats = |word: &str| repeats(&folded, &fold(word).chars().collect::<Vec<_>>());
    let is_one_character = folded.iter().all(|c| Some(c) == folded.first());
    if is_one_character || repeats(local) || repeats(email) || repeats(name) {
        return true;
    }
    let letters: Vec<char> = folded.iter().copied().take_while(|c| c.is_alphabetic()).collect();
    let ends_in_letters = folded[letters.len()..].iter().any(|c| c.is_alphabetic());
    if !ends_in_letters
        && WORDS
            .iter()
            .any(|word| whole(&letters, &word.chars().collect::<Vec<_>>()))
    {
        return true;
    }
    WALKS.iter().any(|walk| {
        let (there, back) = (walk.chars().collect::<Vec<_>>(), walk.chars().rev().collect::<Vec<_>>());
        walks(&folded, &there) || walks(&folded, &back)
    })
}

/// Lower case without white space: "Ivy Example" and "ivyexample" are one guess.
fn fold(text: &str) -> String {
    text.nfkc()
        .flat_map(char::to_lowercase)
        .filter(|c| !c.is_whitespace())
        .collect()
}

/// Whether `text` is `word` over and over, the last time perhaps cut short.
fn repeats(text: &[char], word: &[char]) -> bool {
    !word.is_empty() && text.len() >= word.len() && text.iter().eq(word.iter().cycle().take(text.len()))
}

/// Whether `text` is `word` over and over, whole every time.
fn whole(text: &[char], word: &[char]) -> bool {
    text.len().is_multiple_of(word.len()) && repeats(text, word)
}

/// Whether `text` is the row, entered anywhere and walked round and round.
fn walks(text: &[char], row: &[char]) -> bool {
    (0..row.len()).any(|start| text.iter().eq(row.iter().cycle().skip(start).take(text.len())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(typed: &str) -> Result<Password, Issue> {
        Password::parse(typed, "Ivy Example", "ivy.example@acme.example")
    }

    #[test]
    fn takes_every_character() {
        for good in [
            "correct horse battery staple",
            "  spaces count too  ",
            "пароль для входа!",
            "🔑🔒🗝️ and fifteen",
            "a1b2c3d4e5f6g7h8",
            "ivy likes her tea black",
        ] {
            assert!(parse(good).is_ok(), "{good}");
        }
    }

    #[test]
    fn counts_characters_not_bytes() {
        let letters: String = ('а'..='я').cycle().take(256).collect(); // two bytes each
        assert!(parse(&letters[..letters.len() - 2]).is_ok() && parse(&letters).is_ok());
        assert_eq!(parse(&format!("{letters}x")), Err(Issue::TooLong(256)));
        assert_eq!(parse("fourteen chars"), Err(Issue::TooShort(15)));
        assert_eq!(parse(""), Err(Issue::Missing));
        assert_eq!(parse(&"x".repeat(1025)), Err(Issue::TooLong(256)));
        assert_eq!(parse(&"long and longer ".repeat(65_536)), Err(Issue::TooLong(256)));
    }

    #[test]
    fn two_ways_to_type_it_are_one_password() {
        let composed = parse("Schlüssel für Ångström").unwrap();
        assert_eq!(
            composed,
            parse("Schlu\u{308}ssel fu\u{308}r A\u{30A}ngstro\u{308}m").unwrap()
        );
        assert_ne!(composed, parse("schlüssel für ångström").unwrap());
    }

    #[test]
    fn two_long_ones_are_two() {
        let start = "seventy-two bytes are where another hash function would stop to look at it ";
        assert_ne!(
            parse(&format!("{start}a")).unwrap(),
            parse(&format!("{start}b")).unwrap()
        );
    }

    #[test]
    fn refuses_what_is_guessed_first() {
        for bad in [
            "aaaaaaaaaaaaaaaaaaaa",
            "ivy.exampleivy.example",
            "Ivy.Example.ivy.example"[..11].repeat(2).as_str(),
            "ivy.example@acme.example",
            "Ivy Example Ivy Example",
            "passwordpassword",
            "Password12345678",
            "PASSWORD!!!!!!!!!!!",
            "123456789012345",
            "987654321098765",
            "qwertyuiopasdfgh",
            "abcdefghijklmnopq",
            "abcabcabcabcabc",
            "welcome20262026",
        ] {
            assert_eq!(parse(bad), Err(Issue::Guessable), "{bad}");
        }
    }

    #[test]
    fn is_never_shown() {
        assert_eq!(
            format!("{:?}", parse("correct horse battery staple")),
            "Ok(Password(…))"
        );
    }
}
