//! A sentence that survives one redirect, in a short-lived cookie. Never here: who it is for; it is plain text for whoever
//! holds the cookie.

use crate::session::only;
use http::{HeaderMap, HeaderValue};
use orgs_app::context::Cookies;
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::time::Duration;

const LIFETIME: Duration = Duration::from_secs(60);
const LONGEST: usize = 300;

/// The cookie's name. `__Host-` wherever possible: no neighbouring host may put words into our mouth.
const fn name(cookies: Cookies) -> &'static str {
    match cookies {
        Cookies::Host => "__Host-flash",
        Cookies::Plain => Cookies::FLASH,
    }
}

/// The header that keeps the sentence.
pub fn keep(cookies: Cookies, says: &str) -> Option<HeaderValue> {
    let says: String = says.chars().take(LONGEST).collect();
    let value = utf8_percent_encode(&says, NON_ALPHANUMERIC).to_string();
    HeaderValue::from_str(&cookies.write(name(cookies), &value, LIFETIME)).ok()
}

/// The header that forgets it.
pub fn forget(cookies: Cookies) -> Option<HeaderValue> {
    HeaderValue::from_str(&cookies.write(name(cookies), "", Duration::ZERO)).ok()
}

/// The sentence that a request brings.
pub fn brought(cookies: Cookies, headers: &HeaderMap) -> Option<String> {
    only(headers, name(cookies)).and_then(read)
}

/// The sentence in a cookie's value.
fn read(value: &str) -> Option<String> {
    let says = percent_decode_str(value).decode_utf8().ok()?;
    let fits = !says.is_empty() && says.chars().count() <= LONGEST && !says.chars().any(char::is_control);
    fits.then(|| says.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_comes_back_as_it_was() {
        let says = "“Möbel Süd”; a=b, 50 %";
        let header = keep(Cookies::Plain, says).unwrap();
        let value = header
            .to_str()
            .unwrap()
            .strip_prefix("flash=")
            .unwrap()
            .split(';')
            .next()
            .unwrap();
        assert_eq!(read(value).as_deref(), Some(says));
    }

    #[test]
    fn nonsense_is_nothing() {
        for bad in ["", "%ff", "a%0d%0ab", &"x".repeat(301)] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
