//! One e-mail address, and the one place that says when two are the same.

use super::Issue;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A plain address as it was typed, without display name, comment or quoted part. Compare [`EmailAddress::canonical`].
///
/// The policy is narrower than RFC 5321 on purpose: what the envelope, the header and the page show must be the same.
/// International domains are taken in their `xn--` form. Dots and `+tags` are significant: no provider's folding is guessed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EmailAddress(String);

/// The longest address, in bytes (RFC 5321, the path without its brackets).
pub const MAX: usize = 254;

impl EmailAddress {
    /// Reads what was typed; only surrounding white space is forgiven.
    pub fn parse(typed: &str) -> Result<Self, Issue> {
        let address = typed.trim_matches(|c: char| c == ' ' || c == '\t');
        if address.is_empty() {
            return Err(Issue::Missing);
        }
        if address.len() > MAX {
            return Err(Issue::TooLong(MAX));
        }
        let (local, domain) = address.rsplit_once('@').ok_or(Issue::NotAnAddress)?;
        if is_local(local) && is_domain(domain) {
            Ok(Self(address.to_owned()))
        } else {
            Err(Issue::NotAnAddress)
        }
    }

    /// The address as it was typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form in which addresses are unique: lower case.
    pub fn canonical(&self) -> String {
        self.0.to_ascii_lowercase()
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_local(local: &str) -> bool {
    let is_atom = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~-".contains(c);
    (1..=64).contains(&local.len())
        && local
            .split('.')
            .all(|part| !part.is_empty() && part.chars().all(is_atom))
}

fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let labels: Vec<&str> = domain.split('.').collect();
    labels.len() >= 2
        && labels.iter().copied().all(is_label)
        && labels
            .last()
            .is_some_and(|tld| !tld.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_plain_addresses() {
        for good in [
            "ivy@example.org",
            " Ivy.O'Neil+x@Sub.Example.ORG ",
            "a@xn--bcher-kva.example",
        ] {
            assert!(EmailAddress::parse(good).is_ok(), "{good}");
        }
        assert_eq!(
            EmailAddress::parse("IVY@Example.org").map(|a| a.canonical()),
            Ok("ivy@example.org".into())
        );
    }

    #[test]
    fn refuses_everything_else() {
        let long = format!("{}@example.org", "x".repeat(320));
        for bad in [
            "ivy",
            "@example.org",
            "ivy@",
            "ivy@localhost",
            "Ivy <ivy@example.org>",
            "a@b.org, c@d.org",
            "a@b.org c@d.org",
            "\"a@evil.com\"@acme.com",
            "a@[127.0.0.1]",
            "a@127.0.0.1",
            "a@acme.com.",
            "a@acme..com",
            ".a@acme.com",
            "a@-acme.com",
            "a@acme.com\r\nBcc: b@c.org",
            "a\u{0}@acme.com",
            "ä@acme.com",
            "a@bücher.example",
            &long,
        ] {
            assert!(EmailAddress::parse(bad).is_err(), "{bad:?}");
        }
    }
}
