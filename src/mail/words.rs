//! Words for people: roles, dates, and what strangers typed. For templates of your own as well.

use super::sentences::Sentences;
use crate::{
    access::Role,
    kernel::{Fault, Language, Timestamp, language::Month},
};

/// The longest name in a subject, in characters: two of them and our own words still fit on a screen.
const SUBJECT_NAME: usize = 60;

/// The role, as it stands behind "as": "an admin"; in German without an article: "Admin".
pub const fn role(language: Language, role: Role) -> &'static str {
    match role {
        Role::Owner => Sentences(language).owner(),
        Role::Admin => Sentences(language).admin(),
        Role::Member => Sentences(language).member(),
    }
}

/// "30 November 2026, 13:27 UTC", "30. November 2026, 13:27 UTC": no zone is guessed for somebody we know nothing about.
pub fn instant(language: Language, at: Timestamp) -> Result<String, Fault> {
    let at = jiff::Timestamp::from_microsecond(at.0).map_err(Fault::broken)?;
    let at = at.to_zoned(jiff::tz::TimeZone::UTC);
    let date = language.date((at.day(), at.month(), at.year()), Month::Long);
    Ok(format!("{date}, {}", at.strftime("%H:%M UTC")))
}

/// A name on one line: what was stored long ago, or by a host, may hold what today's parser refuses.
pub fn line(name: &str) -> String {
    let spaced: String = name.chars().map(|c| if is_harmless(c) { c } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name in a subject.
pub fn short(name: &str) -> String {
    let name = line(name);
    if name.chars().count() <= SUBJECT_NAME {
        return name;
    }
    let cut: String = name.chars().take(SUBJECT_NAME - 1).collect();
    format!("{}…", cut.trim_end())
}

/// The same characters, with an invisible break inside of everything that a mail program would make a link of: who invites
/// must not be able to send strangers to a page of their choice in our name.
pub fn unlinked(typed: &str) -> String {
    let mut out = String::with_capacity(typed.len() + 8);
    let mut rest = typed.chars().peekable();
    while let Some(c) = rest.next() {
        out.push(c);
        if matches!(c, '.' | ':' | '@' | '。' | '．' | '｡') && rest.peek().is_some_and(|next| !next.is_whitespace())
        {
            out.push('\u{200B}');
        }
    }
    out
}

/// The lines of a note, each harmless.
pub fn lines(note: &str) -> Vec<String> {
    note.lines().map(|typed| unlinked(&line(typed))).collect()
}

fn is_harmless(c: char) -> bool {
    !crate::kernel::display_name::is_hidden(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_for_people() {
        let at = Timestamp(1_796_045_220_000_000);
        for (language, date) in [
            (Language::English, "30 November 2026, 13:27 UTC"),
            (Language::German, "30. November 2026, 13:27 UTC"),
        ] {
            assert_eq!(instant(language, at).unwrap(), date);
            assert!(instant(language, Timestamp(i64::MAX)).is_err());
        }
        assert_eq!(
            instant(Language::German, Timestamp(0)).unwrap(),
            "1. Januar 1970, 00:00 UTC"
        );
    }

    #[test]
    fn a_name_stays_on_its_line() {
        assert_eq!(line("Eve\r\nBcc: all@acme.example"), "Eve Bcc: all@acme.example");
        assert_eq!(line("a\u{202E}b\u{0}c"), "a b c");
        assert_eq!(short(&"x".repeat(200)).chars().count(), SUBJECT_NAME);
        assert_eq!(short("Olga"), "Olga");
    }

    #[test]
    fn nothing_typed_becomes_a_link() {
        assert_eq!(
            unlinked("see https://evil.example/x."),
            "see https:\u{200B}//evil.\u{200B}example/x."
        );
        assert_eq!(unlinked("Acme Inc. & Co."), "Acme Inc. & Co.");
        assert_eq!(unlinked("a@b"), "a@\u{200B}b");
    }
}
