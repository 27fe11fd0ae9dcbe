//! The language that a request is answered in.
//!
//! Never here: a sentence.

use crate::cookie::only;
use http::{HeaderMap, header::ACCEPT_LANGUAGE};
use orgs::kernel::Language;
use orgs_app::context::Cookies;

/// The chosen one, or what the browser wants most.
pub fn of(cookies: Cookies, headers: &HeaderMap) -> Language {
    only(headers, cookies.language())
        .and_then(Language::of)
        .unwrap_or_else(|| accepted(headers))
}

/// The language that a browser wants most.
pub fn accepted(headers: &HeaderMap) -> Language {
    let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    Language::wanted(accepted.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::of;
    use http::{
        HeaderMap, HeaderName, HeaderValue,
        header::{ACCEPT_LANGUAGE, COOKIE},
    };
    use orgs::kernel::Language::{English, German};
    use orgs_app::context::Cookies;

    #[test]
    fn what_was_chosen_goes_before_what_the_browser_wants() {
        let asked = |headers: &[(HeaderName, &'static str)]| {
            let headers = headers.iter().cloned();
            let headers = headers.map(|(name, value)| (name, HeaderValue::from_static(value)));
            of(Cookies::Plain, &headers.collect::<HeaderMap>())
        };
        assert_eq!(asked(&[]), English);
        assert_eq!(asked(&[(ACCEPT_LANGUAGE, "de-DE,de;q=0.9,en;q=0.8")]), German);
        assert_eq!(asked(&[(ACCEPT_LANGUAGE, "de"), (COOKIE, "language=en")]), English);
        assert_eq!(asked(&[(ACCEPT_LANGUAGE, "de"), (COOKIE, "language=klingon")]), German);
    }
}
