//! What the address of the page says; and addresses with a query: the one of the page with a few keys changed, so that what else
//! stands in it stays.
//!
//! Never here: which keys a page knows.

use leptos::prelude::{GetUntracked as _, WithUntracked as _};
use leptos_router::{
    hooks::{use_params_map, use_query_map},
    params::ParamsMap,
};
use std::fmt::{self, Write as _};

/// A path of ours and its query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Href {
    path: String,
    pairs: Vec<(String, String)>,
}

impl Href {
    /// `path` with the whole of `query`.
    pub fn of(path: impl Into<String>, query: &ParamsMap) -> Self {
        let pairs = query
            .into_iter()
            .map(|(key, value)| (key.to_string(), value.to_owned()))
            .collect();
        Self {
            path: path.into(),
            pairs,
        }
    }

    /// The same with another `value` for `key`; an empty one takes the key away.
    #[must_use]
    pub fn with(self, key: &str, value: &str) -> Self {
        let mut href = self.without(&[key]);
        if !value.is_empty() {
            href.pairs.push((key.to_owned(), value.to_owned()));
        }
        href
    }

    /// The same without these keys.
    #[must_use]
    pub fn without(mut self, keys: &[&str]) -> Self {
        self.pairs.retain(|(key, _)| !keys.contains(&key.as_str()));
        self
    }
}

impl fmt::Display for Href {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)?;
        for (index, (key, value)) in self.pairs.iter().enumerate() {
            f.write_char(if index == 0 { '?' } else { '&' })?;
            encode(f, key)?;
            f.write_char('=')?;
            encode(f, value)?;
        }
        Ok(())
    }
}

/// What stands for `key` in the path of the page, such as the token of a link.
pub fn param(key: &str) -> String {
    use_params_map().with_untracked(|params| value(params, key))
}

/// What stands for `key` in the query of the page; nothing at all is the same as an empty answer.
pub fn asked(key: &str) -> String {
    use_query_map().with_untracked(|query| value(query, key))
}

/// The whole query of the page.
pub fn query() -> ParamsMap {
    use_query_map().get_untracked()
}

/// What `query` says for `key`; nothing at all is the same as an empty answer.
pub fn value(query: &ParamsMap, key: &str) -> String {
    query.get(key).unwrap_or_default()
}

fn encode(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => f.write_char(char::from(byte))?,
            _ => write!(f, "%{byte:02X}")?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Href, ParamsMap, value};

    #[test]
    fn an_address_keeps_what_is_not_changed() {
        let query: ParamsMap = [("q", "möbel & söhne"), ("remove", "7"), ("sort", "-name")]
            .into_iter()
            .collect();
        let href = Href::of("/orgs/acme/members", &query);
        assert_eq!(
            href.clone().without(&["remove"]).to_string(),
            "/orgs/acme/members?q=m%C3%B6bel%20%26%20s%C3%B6hne&sort=-name"
        );
        assert_eq!(
            href.with("q", "").with("remove", "8").to_string(),
            "/orgs/acme/members?sort=-name&remove=8"
        );
        assert_eq!(Href::of("/", &ParamsMap::new()).to_string(), "/");
        assert_eq!(value(&query, "role"), "");
    }
}
