//! What is typed into this slice's forms, parsed once, by the same code wherever it is needed.

use crate::kernel::{DisplayName, Problems, Slug};

/// The form of [`create`](super::create).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Create {
    /// Its name.
    pub name: DisplayName,
    /// The slug, if one was typed; otherwise one is made from the name.
    pub slug: Option<Slug>,
}

impl Create {
    /// Fields `name` and `slug`.
    pub fn parse(name: &str, slug: &str) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let name = problems.take("name", DisplayName::parse(name));
        let slug = if slug.trim().is_empty() {
            Some(None)
        } else {
            problems.take("slug", Slug::parse(slug)).map(Some)
        };
        name.zip(slug).map(|(name, slug)| Self { name, slug }).ok_or(problems)
    }
}

/// The form of [`rename`](super::rename).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rename {
    /// The new name.
    pub name: DisplayName,
}

impl Rename {
    /// Field `name`.
    pub fn parse(name: &str) -> Result<Self, Problems> {
        DisplayName::parse(name)
            .map(|name| Self { name })
            .map_err(|issue| Problems::of("name", issue))
    }
}

/// The form of [`change_slug`](super::change_slug).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeSlug {
    /// The new slug.
    pub slug: Slug,
}

impl ChangeSlug {
    /// Field `new_slug`.
    pub fn parse(new_slug: &str) -> Result<Self, Problems> {
        Slug::parse(new_slug)
            .map(|slug| Self { slug })
            .map_err(|issue| Problems::of("new_slug", issue))
    }
}
