//! Many addresses in one field, as people type them and paste them from anywhere.
//!
//! Never here: whether an address may be invited, a bound of how many, a database. The browser could read a field as the server does.

use crate::kernel::EmailAddress;
use std::collections::BTreeSet;

/// Something that stands in the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// An address, for the first time.
    Address(EmailAddress),
    /// An address that stands before it already, in whatever letter case.
    Twice(EmailAddress),
    /// No address, as it was typed.
    Unreadable(String),
}

impl Entry {
    /// As it stands in the field.
    pub fn text(&self) -> &str {
        match self {
            Self::Address(address) | Self::Twice(address) => address.as_str(),
            Self::Unreadable(text) => text,
        }
    }
}

/// Reads a field: addresses between white space, commas, semicolons and the ends of lines, and those in brackets behind a name,
/// such as `Ivy Invited <ivy@example.org>` or `"Invited, Ivy" <ivy@example.org>`. In the order in which they stand.
pub fn read(typed: &str) -> Vec<Entry> {
    let mut seen = BTreeSet::new();
    let lines = typed.split(['\r', '\n']).map(unquoted);
    let texts = lines.flat_map(|line| line.split(';').flat_map(texts).collect::<Vec<_>>());
    texts
        .map(|text| match EmailAddress::parse(&text) {
            Ok(address) if seen.insert(address.canonical()) => Entry::Address(address),
            Ok(address) => Entry::Twice(address),
            Err(_) => Entry::Unreadable(text),
        })
        .collect()
}

/// What stands for itself between two semicolons.
fn texts(piece: &str) -> Vec<String> {
    let (mut found, mut rest) = (Vec::new(), piece);
    while let Some((name, address, behind)) = bracketed(rest) {
        // Before the brackets stands a name, except for what can be none; programs put the address there as well.
        let addresses = words(name).filter(|word| word.contains('@') && !word.eq_ignore_ascii_case(address));
        found.extend(addresses.map(str::to_owned));
        found.push(if EmailAddress::parse(address).is_ok() {
            address.to_owned()
        } else {
            format!("<{address}>")
        });
        rest = behind;
    }
    found.extend(words(rest).map(str::to_owned));
    found
}

/// What stands before the first brackets, in them, and behind.
fn bracketed(text: &str) -> Option<(&str, &str, &str)> {
    let (name, rest) = text.split_once('<')?;
    let (address, behind) = rest.split_once('>')?;
    Some((name, address.trim(), behind))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|c: char| c == ',' || c.is_whitespace());
    parts.filter(|word| !word.is_empty())
}

/// The line without quoted names, which may hold anything: those right before a bracket.
fn unquoted(line: &str) -> String {
    let (mut kept, mut rest) = (String::new(), line);
    while let Some((before, quoted)) = rest.split_once('"') {
        kept.push_str(before);
        match closing(quoted) {
            Some((_, behind)) if behind.trim_start().starts_with('<') => rest = behind,
            Some((name, behind)) => {
                kept.extend(["\"", name, "\""]);
                rest = behind;
            }
            None => {
                kept.push('"');
                rest = quoted;
            }
        }
    }
    kept.push_str(rest);
    kept
}

/// What stands before the closing quotation mark, and behind it. One after a backslash closes nothing.
fn closing(quoted: &str) -> Option<(&str, &str)> {
    let mut escaped = false;
    let end = quoted.find(|c| {
        let closes = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        closes
    })?;
    Some((&quoted[..end], &quoted[end + 1..]))
}

#[cfg(test)]
mod tests {
    use super::{EmailAddress, Entry, read};
    use proptest::prelude::*;

    fn texts(typed: &str) -> Vec<String> {
        let sign = |entry: &Entry| match entry {
            Entry::Address(_) => "+",
            Entry::Twice(_) => "=",
            Entry::Unreadable(_) => "?",
        };
        read(typed)
            .iter()
            .map(|it| format!("{}{}", sign(it), it.text()))
            .collect()
    }

    #[test]
    fn as_typed_and_as_pasted() {
        for (typed, expected) in [
            ("", &[] as &[&str]),
            (" ,;\r\n\t", &[]),
            ("a@x.org", &["+a@x.org"]),
            (
                "a@x.org, b@x.org;c@x.org\r\nd@x.org\te@x.org",
                &["+a@x.org", "+b@x.org", "+c@x.org", "+d@x.org", "+e@x.org"],
            ),
            (
                "Ann Bee <a@x.org>, < b@x.org >;<c@x.org>",
                &["+a@x.org", "+b@x.org", "+c@x.org"],
            ),
            (
                "Bee, Ann <a@x.org>; \"Cee; <Bob>, d@x.org\" <b@x.org>",
                &["+a@x.org", "+b@x.org"],
            ),
            ("\"Ann \\\"the\\\" Bee\"<a@x.org>", &["+a@x.org"]),
            ("a@x.org <a@x.org>", &["+a@x.org"]),
            ("a@x.org Bob <b@x.org>", &["+a@x.org", "+b@x.org"]),
            ("a@x.org A@X.org", &["+a@x.org", "=A@X.org"]),
            (
                "Ann a@x.org b@ @ <> <c d> <e@x.org",
                &["+a@x.org", "?b@", "?@", "?<>", "?<c d>", "?<e@x.org"],
            ),
            ("Ann a@x.org", &["?Ann", "+a@x.org"]),
            ("\"a b\"@x.org", &["?\"a", "?b\"@x.org"]),
            ("a@x.org\nBob\n\"c@x.org", &["+a@x.org", "?Bob", "?\"c@x.org"]),
        ] {
            assert_eq!(texts(typed), expected, "{typed:?}");
        }
    }

    fn addresses() -> impl Strategy<Value = Vec<String>> {
        let count = 1..20_usize;
        count.prop_map(|count| {
            (0..count)
                .map(|number| format!("p{number}+x@sub.example-{number}.org"))
                .collect()
        })
    }

    proptest! {
        /// However they are put together, all of them come out, once, in their order.
        #[test]
        fn nothing_is_lost(
            addresses in addresses(),
            ways in proptest::collection::vec((0..5_usize, 0..8_usize), 20),
        ) {
            let mut typed = String::new();
            for (address, (name, between)) in addresses.iter().zip(ways) {
                let form = ["%", "<%>", "Ann  Bee <%>", "\"Bee, <x@y.org>; Ann\" < % >", "% <%>"][name];
                typed += &form.replace('%', address);
                typed += [",", ";", "\n", "\r\n", " ; ", ",\n", ";;\t", "\n \n"][between];
            }
            let read = read(&typed);
            let expected: Vec<_> = addresses.iter().map(|it| Entry::Address(EmailAddress::parse(it).unwrap())).collect();
            prop_assert_eq!(read, expected, "{}", typed);
        }

        /// Whatever it is: no panic, nothing empty, nothing that spans lines, and what was no address is none when it is sent again.
        #[test]
        fn nonsense_stays_nonsense(typed in "[a@.x<>\",; \\\\\n\u{a0}ü]{0,40}") {
            let entries = read(&typed);
            for entry in &entries {
                let text = entry.text();
                prop_assert!(!text.trim().is_empty() && !text.contains(['\n', '\r', ';']), "{text:?}");
            }
            let unreadable = entries.iter().filter(|it| matches!(it, Entry::Unreadable(_)));
            let again = read(&unreadable.map(Entry::text).collect::<Vec<_>>().join("\n"));
            prop_assert!(!again.iter().any(|it| matches!(it, Entry::Address(_))), "{:?}", again);
        }
    }
}
