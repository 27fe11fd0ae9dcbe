//! Reading the cookies that a request brings.
//!
//! Never here: what any of them means.

use http::{HeaderMap, header::COOKIE};

/// The value of a cookie that was sent exactly once: of two, one may be somebody else's.
pub(crate) fn only<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let pairs = headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'));
    let mut values = pairs
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(|(key, _)| *key == name)
        .map(|(_, value)| value);
    let first = values.next()?;
    values.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use super::only;
    use http::{HeaderMap, HeaderValue, header::COOKIE};

    #[test]
    fn a_cookie_counts_only_when_it_was_sent_once() {
        let read = |lines: &[&'static str]| {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append(COOKIE, HeaderValue::from_static(line));
            }
            only(&headers, "orgs").map(str::to_owned)
        };
        assert_eq!(read(&["a=1; orgs=x; theme=dark"]).as_deref(), Some("x"));
        assert_eq!(read(&["orgs=x; orgs=x"]), None);
        assert_eq!(read(&["orgs=x", "orgs=y"]), None);
        assert_eq!(read(&["xorgs=x; orgs; =; ;;"]), None);
    }
}
