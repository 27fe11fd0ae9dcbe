//! What is typed into this slice's forms.

use super::addresses::{self, Entry};
use crate::{
    access::Role,
    kernel::{EmailAddress, Issue, Problems, display_name::is_hidden},
};

/// The form of [`invite`](super::invite).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invite {
    /// Whom.
    pub email: EmailAddress,
    /// As what.
    pub role: Role,
    /// A personal note, plain text; often empty.
    pub message: String,
}

/// The form of [`invite_many`](super::invite_many).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InviteMany {
    /// What stands in the field, at least one entry; a single one is an address.
    pub entries: Vec<Entry>,
    /// As what: all of them.
    pub role: Role,
    /// A personal note to all of them, plain text; often empty.
    pub message: String,
}

/// The longest personal note, in characters.
pub const MESSAGE: usize = 500;

impl Invite {
    /// Fields `email`, `role` and `message`.
    pub fn parse(email: &str, role: &str, message: &str) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let email = problems.take("email", EmailAddress::parse(email));
        let role = problems.take("role", role.parse().map_err(|_| Issue::NotAChoice));
        let message = problems.take("message", note(message));
        email
            .zip(role)
            .zip(message)
            .map(|((email, role), message)| Self { email, role, message })
            .ok_or(problems)
    }
}

impl InviteMany {
    /// Fields `email`, `role` and `message`.
    pub fn parse(emails: &str, role: &str, message: &str) -> Result<Self, Problems> {
        let entries = addresses::read(emails);
        if let [] | [_] = entries.as_slice() {
            // One, or none: what is wrong with it stands beside the field.
            let email = entries.first().map_or("", Entry::text);
            let Invite { email, role, message } = Invite::parse(email, role, message)?;
            let entries = vec![Entry::Address(email)];
            return Ok(Self { entries, role, message });
        }
        let mut problems = Problems::default();
        let role = problems.take("role", role.parse().map_err(|_| Issue::NotAChoice));
        let message = problems.take("message", note(message));
        role.zip(message)
            .map(|(role, message)| Self { entries, role, message })
            .ok_or(problems)
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
