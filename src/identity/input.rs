//! What is typed into this slice's forms.

use super::Password;
use crate::kernel::{DisplayName, EmailAddress, Issue, Language, Problems};
use std::fmt;

/// The form of [`sign_up`](super::sign_up).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignUp {
    /// Their address, not verified yet.
    pub email: EmailAddress,
    /// Their name.
    pub name: DisplayName,
    /// The password they chose.
    pub password: Password,
    /// What they are written to in.
    pub language: Language,
}

impl SignUp {
    /// Fields `name`, `email` and `password`. They are written to in English, unless [`in_language`](Self::in_language) says otherwise.
    pub fn parse(name: &str, email: &str, password: &str) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let parsed_name = problems.take("name", DisplayName::parse(name));
        let parsed_email = problems.take("email", EmailAddress::parse(email));
        let password = problems.take("password", Password::parse(password, name, email.trim()));
        let all = parsed_name.zip(parsed_email).zip(password);
        all.map(|((name, email), password)| Self {
            email,
            name,
            password,
            language: Language::default(),
        })
        .ok_or(problems)
    }

    /// The same of somebody who is written to in another language.
    pub fn in_language(self, language: Language) -> Self {
        Self { language, ..self }
    }
}

/// The form of [`register`](super::register): the address is proved already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registration {
    /// Their name.
    pub name: DisplayName,
    /// The password they chose.
    pub password: Password,
    /// What they are written to in from now on.
    pub language: Language,
}

impl Registration {
    /// Fields `name` and `password`. They are written to in English, unless [`in_language`](Self::in_language) says otherwise.
    pub fn parse(name: &str, password: &str) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let parsed = problems.take("name", DisplayName::parse(name));
        let password = problems.take("password", Password::parse(password, name, ""));
        parsed
            .zip(password)
            .map(|(name, password)| Self {
                name,
                password,
                language: Language::default(),
            })
            .ok_or(problems)
    }

    /// The same of somebody who is written to in another language.
    pub fn in_language(self, language: Language) -> Self {
        Self { language, ..self }
    }
}

/// Why an operator acts as somebody: one line, which that person and the owners of their organizations will read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason(DisplayName);

impl Reason {
    /// What is shorter, in characters, says nothing.
    pub const MIN: usize = 10;

    /// Reads what was typed.
    pub fn parse(typed: &str) -> Result<Self, Issue> {
        let line = DisplayName::parse(typed)?;
        if line.as_str().chars().count() < Self::MIN {
            return Err(Issue::TooShort(Self::MIN));
        }
        Ok(Self(line))
    }

    /// The line.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{Issue, Problem};

    const PASSWORD: &str = "correct horse battery staple";

    #[test]
    fn notes_every_problem_at_once() {
        let problem = |field, issue| Problem { field, issue };
        let Problems(all) = SignUp::parse(" ", "ivy", "short").unwrap_err();
        assert_eq!(
            all,
            [
                problem("name", Issue::Missing),
                problem("email", Issue::NotAnAddress),
                problem("password", Issue::TooShort(15)),
            ]
        );
        let Problems(all) = Registration::parse("", "").unwrap_err();
        assert_eq!(
            all,
            [problem("name", Issue::Missing), problem("password", Issue::Missing)]
        );
        assert!(
            SignUp::parse("Ivy", "ivy@acme.example", PASSWORD).is_ok() && Registration::parse("Ivy", PASSWORD).is_ok()
        );
    }

    #[test]
    fn the_password_is_not_who_they_are() {
        let refused = Err(Problems::of("password", Issue::Guessable));
        assert_eq!(SignUp::parse("Ivy", "ivy@acme.example", "ivyivyivyivyivy"), refused);
        assert_eq!(
            SignUp::parse("Ivy Anne Example", "i@acme.example", "ivy anne example"),
            refused
        );
        assert_eq!(SignUp::parse("Ivy", "Ivy@acme.example", "ivy@acme.example"), refused);
    }
}
