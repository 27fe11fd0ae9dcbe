//! The name of an organization in a web address.

use super::Issue;
use serde::{Deserialize, Serialize};
use std::fmt;

/// 2 to 48 lower-case letters, digits and single hyphens; never a reserved word.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Slug(String);

/// The longest slug, in characters.
pub const MAX: usize = 48;

/// Words that are ours: first segments of our own paths, and what people would take for the operator's.
pub const RESERVED: [&str; 63] = [
    "about",
    "abuse",
    "account",
    "admin",
    "administrator",
    "api",
    "app",
    "assets",
    "auth",
    "billing",
    "blog",
    "con",
    "contact",
    "dashboard",
    "dev",
    "docs",
    "download",
    "edit",
    "favicon",
    "feedback",
    "forgot-password",
    "foundings",
    "healthz",
    "help",
    "home",
    "info",
    "invitations",
    "invite",
    "legal",
    "login",
    "logout",
    "mail",
    "me",
    "metrics",
    "new",
    "nul",
    "null",
    "org",
    "organization",
    "organizations",
    "orgs",
    "owner",
    "pkg",
    "pricing",
    "privacy",
    "public",
    "readyz",
    "register",
    "reset",
    "root",
    "security",
    "settings",
    "sign-in",
    "sign-out",
    "sign-up",
    "static",
    "status",
    "superuser",
    "support",
    "system",
    "terms",
    "verify",
    "www",
];

impl Slug {
    /// Reads what was typed. Upper case is refused rather than changed, so that what was typed is what is stored.
    pub fn parse(typed: &str) -> Result<Self, Issue> {
        let slug = typed.trim();
        if slug.is_empty() {
            return Err(Issue::Missing);
        }
        if slug.len() > MAX {
            return Err(Issue::TooLong(MAX));
        }
        if slug.len() < 2 {
            return Err(Issue::TooShort(2));
        }
        let fits = slug
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
        if !fits {
            return Err(Issue::NotASlug);
        }
        if RESERVED.contains(&slug) {
            return Err(Issue::Reserved);
        }
        Ok(Self(slug.to_owned()))
    }

    /// The slug.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_one_form() {
        for good in ["acme", "moebel-sued", "a1", &"x".repeat(48)] {
            assert!(Slug::parse(good).is_ok(), "{good}");
        }
        for (bad, why) in [
            ("", Issue::Missing),
            ("a", Issue::TooShort(2)),
            ("Acme", Issue::NotASlug),
            ("acme-", Issue::NotASlug),
            ("-acme", Issue::NotASlug),
            ("ac--me", Issue::NotASlug),
            ("аcme", Issue::NotASlug), // Cyrillic а
            ("a/../b", Issue::NotASlug),
            ("admin", Issue::Reserved),
            ("new", Issue::Reserved),
        ] {
            assert_eq!(Slug::parse(bad), Err(why), "{bad}");
        }
        assert_eq!(Slug::parse(&"x".repeat(49)), Err(Issue::TooLong(48)));
    }

    #[test]
    fn reserved_words_are_sorted_and_once() {
        assert!(RESERVED.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
