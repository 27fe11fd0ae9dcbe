//! A name for people to read: of a person or an organization.

use super::Issue;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Trimmed, 1 to 200 characters, nothing hidden in it. Emoji and any script are welcome; escaping is the page's business.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DisplayName(String);

/// The longest name, in characters.
pub const MAX: usize = 200;

impl DisplayName {
    /// Reads what was typed. Runs of white space become one space.
    pub fn parse(typed: &str) -> Result<Self, Issue> {
        if typed.len() > MAX * 16 {
            return Err(Issue::TooLong(MAX));
        }
        // Judged before white space is folded: a tab or line break is a control character too.
        if typed.trim().chars().any(is_hidden) {
            return Err(Issue::HiddenCharacters);
        }
        let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.chars().all(is_blank) {
            return Err(Issue::Missing);
        }
        if name.chars().count() > MAX {
            return Err(Issue::TooLong(MAX));
        }
        Ok(Self(name))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DisplayName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Characters that change how a name is shown without being seen: controls, bidirectional marks, zero-width, tags.
/// The zero-width joiner stays: emoji and several scripts are written with it.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}' | '\u{200C}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}' | '\u{061C}')
}

/// Characters that look like nothing.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{2800}' | '\u{3164}' | '\u{115F}' | '\u{1160}' | '\u{FFA0}' | '\u{200D}' | '\u{FE0F}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_people_are_called() {
        for name in [
            "Ada",
            "  Möbel   Süd GmbH ",
            "株式会社",
            "👩‍👩‍👧 & Söhne",
            "<b>bold</b>",
            &"x".repeat(200),
        ] {
            assert!(DisplayName::parse(name).is_ok(), "{name}");
        }
        assert_eq!(
            DisplayName::parse("  Möbel   Süd ").map(|n| n.to_string()),
            Ok("Möbel Süd".into())
        );
    }

    #[test]
    fn refuses_the_hidden_the_blank_and_the_endless() {
        assert_eq!(DisplayName::parse(""), Err(Issue::Missing));
        assert_eq!(DisplayName::parse(" \u{2800}\u{3164} "), Err(Issue::Missing));
        assert_eq!(DisplayName::parse(&"x".repeat(201)), Err(Issue::TooLong(200)));
        assert_eq!(DisplayName::parse(&"x".repeat(1_000_000)), Err(Issue::TooLong(200)));
        for hidden in [
            "a\u{0}b",
            "a\u{202E}b",
            "a\nb",
            "a\u{7f}",
            "a\u{200B}b",
            "\u{FEFF}a",
            "a\u{E0041}",
        ] {
            assert_eq!(DisplayName::parse(hidden), Err(Issue::HiddenCharacters), "{hidden:?}");
        }
    }
}
