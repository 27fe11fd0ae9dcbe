//! A sentence that survives one redirect, in a short-lived cookie, with the form that takes back what was done. Never here: who it
//! is for; it is plain text for whoever holds the cookie.

use crate::cookie::only;
use http::{HeaderMap, HeaderValue};
use orgs::kernel::own_path;
use orgs_app::{
    context::Cookies,
    ui::{Flash, Undo},
};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::time::Duration;

const LIFETIME: Duration = Duration::from_secs(60);
const LONGEST: usize = 300;
/// Stands between the parts, each of which is encoded so that it has none.
const BETWEEN: char = '.';
/// The most fields that take something back.
const FIELDS: usize = 4;
/// Only what puts something back may be offered, whoever wrote the cookie.
const PUTS_BACK: &str = "/restore";

/// The cookie's name. `__Host-` wherever possible: no neighbouring host may put words into our mouth.
const fn name(cookies: Cookies) -> &'static str {
    match cookies {
        Cookies::Host => "__Host-flash",
        Cookies::Plain => Cookies::FLASH,
    }
}

/// The header that keeps it.
pub fn keep(cookies: Cookies, flash: &Flash) -> Option<HeaderValue> {
    HeaderValue::from_str(&cookies.write(name(cookies), &written(flash), LIFETIME)).ok()
}

/// The header that forgets it.
pub fn forget(cookies: Cookies) -> Option<HeaderValue> {
    HeaderValue::from_str(&cookies.write(name(cookies), "", Duration::ZERO)).ok()
}

/// What a request brings.
pub fn brought(cookies: Cookies, headers: &HeaderMap) -> Option<Flash> {
    only(headers, name(cookies)).and_then(read)
}

/// The sentence; and behind it the page, the function, and names and values in turn.
fn written(flash: &Flash) -> String {
    let says: String = flash.says.chars().take(LONGEST).collect();
    let mut parts = vec![says];
    if let Some(undo) = &flash.undo {
        parts.extend([undo.page.clone(), undo.function.clone()]);
        let pairs = undo.fields.iter().take(FIELDS);
        parts.extend(pairs.flat_map(|(name, value)| [name.clone(), value.clone()]));
    }
    let encoded = parts
        .iter()
        .map(|part| utf8_percent_encode(part, NON_ALPHANUMERIC).to_string());
    encoded.collect::<Vec<_>>().join(&BETWEEN.to_string())
}

/// What stands in a cookie's value. An "Undo" that cannot be one is left out.
fn read(value: &str) -> Option<Flash> {
    let mut parts = value.split(BETWEEN).take(3 + 2 * FIELDS);
    let says = part(parts.next()?).filter(|says| !says.is_empty())?;
    Some(Flash {
        says,
        undo: undo(parts),
    })
}

fn undo<'a>(mut parts: impl Iterator<Item = &'a str>) -> Option<Undo> {
    let (page, function) = (part(parts.next()?)?, part(parts.next()?)?);
    let mut fields = Vec::new();
    while let Some(name) = parts.next() {
        fields.push((part(name)?, part(parts.next()?)?));
    }
    let is_ours = own_path(&page) == page && function.ends_with(PUTS_BACK);
    is_ours.then_some(Undo { page, function, fields })
}

fn part(encoded: &str) -> Option<String> {
    let part = percent_decode_str(encoded).decode_utf8().ok()?;
    let fits = part.chars().count() <= LONGEST && !part.chars().any(char::is_control);
    fits.then(|| part.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent_and_brought(flash: &Flash) -> Option<Flash> {
        let header = keep(Cookies::Plain, flash).unwrap();
        let value = header.to_str().unwrap().strip_prefix("flash=").unwrap();
        read(value.split(';').next().unwrap())
    }

    fn undo(page: &str, function: &str) -> Flash {
        Flash {
            says: "Removed.".to_owned(),
            undo: Some(Undo {
                page: page.to_owned(),
                function: function.to_owned(),
                fields: vec![("slug".to_owned(), "möbel.süd; a=b".to_owned())],
            }),
        }
    }

    #[test]
    fn a_sentence_comes_back_as_it_was() {
        let flash = Flash::from("“Möbel Süd”; a=b, 50 %. Done.");
        assert_eq!(sent_and_brought(&flash), Some(flash));
    }

    #[test]
    fn what_takes_it_back_comes_back_too() {
        let flash = undo("/orgs/acme/members", "/api/members/restore");
        assert_eq!(sent_and_brought(&flash), Some(flash));
    }

    #[test]
    fn nothing_else_is_offered() {
        let only_said = Some(Flash::from("Removed."));
        for (page, function) in [
            ("//evil.example", "/api/members/restore"),
            ("/orgs/acme/members", "/api/organizations/delete"),
        ] {
            assert_eq!(sent_and_brought(&undo(page, function)), only_said, "{page} {function}");
        }
        assert_eq!(
            read("Removed%2E.%2Forgs.%2Fapi%2Fx%2Frestore.slug"),
            only_said,
            "a name without a value"
        );
    }

    #[test]
    fn nonsense_is_nothing() {
        for bad in ["", "%ff", "a%0d%0ab", &"x".repeat(301)] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
