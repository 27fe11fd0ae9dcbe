//! What is typed into this slice's forms.

use super::addresses::{self, Entry};
use crate::{
    access::Role,
    kernel::{EmailAddress, Issue, Language, Problems, display_name::is_hidden},
};
use std::collections::BTreeMap;

/// The form of [`invite`](super::invite).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invite {
    /// Whom.
    pub email: EmailAddress,
    /// As what.
    pub role: Role,
    /// A personal note, plain text; often empty.
    pub message: String,
    /// What its mails are written in.
    pub language: Language,
}

/// The form of [`invite_many`](super::invite_many).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InviteMany {
    /// What stands in the field, at least one entry; a single one is an address.
    pub entries: Vec<Entry>,
    /// As what: all of them but those who are named otherwise.
    pub role: Role,
    /// As what, by canonical address, where it is something else.
    pub roles: BTreeMap<String, Role>,
    /// A personal note to all of them, plain text; often empty.
    pub message: String,
    /// What the mails are written in.
    pub language: Language,
}

/// The longest personal note, in characters.
pub const MESSAGE: usize = 500;

impl Invite {
    /// Fields `email`, `role` and `message`. Written in English, unless [`in_language`](Self::in_language) says otherwise.
    pub fn parse(email: &str, role: &str, message: &str) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let email = problems.take("email", EmailAddress::parse(email));
        let role = problems.take("role", role.parse().map_err(|_| Issue::NotAChoice));
        let message = problems.take("message", note(message));
        email
            .zip(role)
            .zip(message)
            .map(|((email, role), message)| Self {
                email,
                role,
                message,
                language: Language::default(),
            })
            .ok_or(problems)
    }

    /// The same, written in another language.
    pub fn in_language(self, language: Language) -> Self {
        Self { language, ..self }
    }
}

impl InviteMany {
    /// Fields `email`, `role` and `message`. Written in English, unless [`in_language`](Self::in_language) says otherwise.
    pub fn parse(emails: &str, role: &str, message: &str) -> Result<Self, Problems> {
        let entries = addresses::read(emails);
        if let [] | [_] = entries.as_slice() {
            // One, or none: what is wrong with it stands beside the field.
            let email = entries.first().map_or("", Entry::text);
            let Invite {
                email, role, message, ..
            } = Invite::parse(email, role, message)?;
            let entries = vec![Entry::Address(email)];
            return Ok(Self::of(entries, role, message));
        }
        let mut problems = Problems::default();
        let role = problems.take("role", role.parse().map_err(|_| Issue::NotAChoice));
        let message = problems.take("message", note(message));
        role.zip(message)
            .map(|(role, message)| Self::of(entries, role, message))
            .ok_or(problems)
    }

    fn of(entries: Vec<Entry>, role: Role, message: String) -> Self {
        Self {
            entries,
            role,
            roles: BTreeMap::new(),
            message,
            language: Language::default(),
        }
    }

    /// The same, written in another language.
    pub fn in_language(self, language: Language) -> Self {
        Self { language, ..self }
    }

    /// The same with other roles for some: field `role`, by address. An empty one is that of all.
    pub fn with_roles(mut self, typed: &BTreeMap<String, String>) -> Result<Self, Problems> {
        for (address, role) in typed.iter().filter(|(_, role)| !role.is_empty()) {
            let role = role.parse().map_err(|_| Problems::of("role", Issue::NotAChoice))?;
            self.roles.insert(address.to_ascii_lowercase(), role);
        }
        Ok(self)
    }

    /// As what somebody is invited.
    pub fn role_of(&self, email: &EmailAddress) -> Role {
        self.roles.get(&email.canonical()).copied().unwrap_or(self.role)
    }
}

/// Plain text of several lines.
pub fn note(typed: &str) -> Result<String, Issue> {
    let text = typed.replace("\r\n", "\n").trim().to_owned();
    if text.chars().count() > MESSAGE {
        return Err(Issue::TooLong(MESSAGE));
    }
    if text.chars().any(|c| c != '\n' && c != '\t' && is_hidden(c)) {
        return Err(Issue::HiddenCharacters);
    }
    Ok(text)
}
