//! What a visitor types to found an organization.

use crate::{
    kernel::{EmailAddress, Language, Problems, Slug},
    organizations::Create,
};

/// The form of [`request`](super::request).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Founding {
    /// Name, and slug if one was typed.
    pub create: Create,
    /// Where the link goes.
    pub email: EmailAddress,
    /// What its mail is written in, if the address is nobody's yet.
    pub language: Language,
}

impl Founding {
    /// Fields `name`, `slug` and `email`. Written in English, unless [`in_language`](Self::in_language) says otherwise.
    pub fn parse(name: &str, slug: &str, email: &str) -> Result<Self, Problems> {
        let (create, mut problems) = match Create::parse(name, slug) {
            Ok(create) => (Some(create), Problems::default()),
            Err(problems) => (None, problems),
        };
        let email = problems.take("email", EmailAddress::parse(email));
        create
            .zip(email)
            .map(|(create, email)| Self {
                create,
                email,
                language: Language::default(),
            })
            .ok_or(problems)
    }

    /// The same, written in another language.
    pub fn in_language(self, language: Language) -> Self {
        Self { language, ..self }
    }
}

/// The form of [`confirm`](super::confirm): what the founder, who has the address by now, may still change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Confirm {
    /// The slug, if one was typed; otherwise it is what was proposed.
    pub slug: Option<Slug>,
}

impl Confirm {
    /// Field `slug`.
    pub fn parse(slug: &str) -> Result<Self, Problems> {
        if slug.trim().is_empty() {
            return Ok(Self::default());
        }
        Slug::parse(slug)
            .map(|slug| Self { slug: Some(slug) })
            .map_err(|issue| Problems::of("slug", issue))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_empty_is_as_proposed() {
        assert_eq!(Confirm::parse("  "), Ok(Confirm::default()));
        assert_eq!(Confirm::parse("acme").unwrap().slug, Slug::parse("acme").ok());
        assert_eq!(Confirm::parse("A c").unwrap_err().0[0].field, "slug");
    }

    #[test]
    fn says_all_that_is_wrong_at_once() {
        let fields = |problems: Problems| problems.0.into_iter().map(|problem| problem.field).collect::<Vec<_>>();
        assert_eq!(
            fields(Founding::parse("", "A", "nobody").unwrap_err()),
            ["name", "slug", "email"]
        );
        assert_eq!(fields(Founding::parse("Acme", "", "nobody").unwrap_err()), ["email"]);
        assert!(
            Founding::parse("Acme", "", "olga@acme.example")
                .unwrap()
                .create
                .slug
                .is_none()
        );
    }
}
