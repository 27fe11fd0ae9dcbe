//! A password that may be chosen, and the one form in which passwords are hashed.
//!
//! After NIST SP 800-63B-4 and ASVS 6.2: length instead of composition, every character welcome, nothing cut off, code points
//! counted after NFKC, and what is guessed first refused: what was breached, and what is put together from common words.

mod breached;
mod context;
mod guesses;

pub use context::words_of_the_installation;

use crate::kernel::Issue;
use guesses::guesses;
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

    /// One that was right a moment ago, in its normal form, whatever may be chosen today.
    pub(super) const fn known(normal: String) -> Self {
        Self(normal)
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

/// Fewer guesses than this (in tenths of bits: 2^32), and it is one of the first that are made by whoever has time.
const TOO_FEW: u32 = 320;

fn is_guessable(password: &str, name: &str, email: &str) -> bool {
    let folded = fold(password);
    if breached::is_one(&folded) {
        return true;
    }
    let local = email.rsplit_once('@').map_or(email, |(local, _)| local);
    let own: Vec<String> = [name, local, email].into_iter().flat_map(context::parts).collect();
    guesses(&folded.chars().collect::<Vec<_>>(), &own) < TOO_FEW
}

/// Lower case without white space: "Ivy Example" and "ivyexample" are one guess.
fn fold(text: &str) -> String {
    text.nfkc()
        .flat_map(char::to_lowercase)
        .filter(|c| !c.is_whitespace())
        .collect()
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
            // Breached, and in the list.
            "1qaz2wsx3edc4rfv",
            "Manchester United",
            "PolniyPizdec0211",
            // Put together from what is common, and from who they are.
            "letmeinletmein1",
            "P@ssw0rd12345678",
            "dragon monkey 1234",
            "iloveyouforever1",
            "summer2024summer",
            "Organization Orgs",
            "IvyExample2026!",
            "ivy@acme.example1",
        ] {
            assert_eq!(parse(bad), Err(Issue::Guessable), "{bad}");
        }
    }

    #[test]
    fn the_installations_own_words_are_guessed_first() {
        assert!(parse("Zebrafinch zebrafinch zoo").is_ok());
        words_of_the_installation(["Zebrafinch Zoo", "zebra.example"]);
        for bad in ["Zebrafinch zebrafinch zoo", "zebrafinchzoo2026", "Zebrafinch-Zoo!!"] {
            assert_eq!(parse(bad), Err(Issue::Guessable), "{bad}");
        }
        assert!(parse("seven zebrafinches in a tree").is_ok());
    }

    #[test]
    fn is_never_shown() {
        assert_eq!(
            format!("{:?}", parse("correct horse battery staple")),
            "Ok(Password(…))"
        );
    }
}
