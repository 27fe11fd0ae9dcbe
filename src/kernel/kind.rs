//! Which kind of organizations is meant.

use serde::{Deserialize, Serialize};
use std::{borrow::Cow, fmt};

/// The name of a kind of organizations: lower-case letters and single hyphens, 40 at most. The kinds of one installation are apart
/// from each other: each has its own slugs and its own lists.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Kind(Cow<'static, str>);

impl Kind {
    /// The kind of an installation that has no others.
    pub const PLAIN: Self = Self::named("organization");

    /// The kind of this name. Where the name is none it does not compile, as long as it is a constant.
    pub const fn named(name: &'static str) -> Self {
        assert!(
            is_name(name),
            "a kind is named by lower-case letters and single hyphens, 40 at most"
        );
        Self(Cow::Borrowed(name))
    }

    /// Reads a name that was stored.
    pub fn read(name: &str) -> Option<Self> {
        match is_name(name) {
            true if name == Self::PLAIN.as_str() => Some(Self::PLAIN),
            true => Some(Self(Cow::Owned(name.to_owned()))),
            false => None,
        }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

const fn is_name(name: &str) -> bool {
    let name = name.as_bytes();
    let (mut at, mut before) = (0, b'-');
    while at < name.len() {
        let letter = name[at].is_ascii_lowercase();
        if !letter && (name[at] != b'-' || before == b'-') {
            return false;
        }
        before = name[at];
        at += 1;
    }
    before != b'-' && name.len() <= 40
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_one_form() {
        for good in ["vendor", "sales-team", "a"] {
            assert_eq!(Kind::read(good).unwrap().as_str(), good);
        }
        for bad in [
            "",
            "-",
            "Vendor",
            "vendor-",
            "-vendor",
            "sales--team",
            "team2",
            "a b",
            &"x".repeat(41),
        ] {
            assert_eq!(Kind::read(bad), None, "{bad}");
        }
        assert_eq!(Kind::read("organization"), Some(Kind::PLAIN));
    }
}
