//! What the mail needs of an invitation, at the moment it is written.

pub(super) mod store;

use super::{Delivery, Key, Manner, store as invitations};
use crate::{
    Orgs,
    access::{Caller, Role},
    kernel::{EmailAddress, InvitationId, Language, Never, Outcome, Secret, Timestamp},
};

/// Everything the message says. Not stored, not logged: it holds the only readable copy of the token.
#[derive(Clone, Debug)]
pub struct Letter {
    /// To whom.
    pub email: EmailAddress,
    /// What it is written in, as who invited chose.
    pub language: Language,
    /// The organization's name.
    pub organization: String,
    /// Who invites.
    pub inviter: String,
    /// Where they receive mail.
    pub inviter_email: String,
    /// The offered role.
    pub role: Role,
    /// The personal note.
    pub message: String,
    /// Until when it can be accepted.
    pub expires_at: Timestamp,
    /// Whether the person is asked.
    pub manner: Manner,
    /// For the link.
    pub token: Secret,
}

/// Makes a new token for the invitation's current generation and returns what the mail says; `None` when there is nothing to
/// send any more: it was answered, revoked, or a newer mail is on its way.
///
/// A mail that has to be written twice gets two tokens, and both work, once.
pub async fn letter(orgs: &Orgs, id: InvitationId, generation: i64) -> Outcome<Option<Letter>, Never> {
    let token = Secret::random()?;
    orgs.work(&Caller::Nobody, async |work| {
        let Some(row) = invitations::find(work, &Key::Id(id)).await? else {
            return Ok(None);
        };
        if row.generation != generation || row.usable(work.now()).is_err() {
            return Ok(None);
        }
        store::add_token(work, id, generation, &token.digest()).await?;
        let email = EmailAddress::stored(&row.email)?;
        Ok(Some(Letter {
            email,
            language: row.language,
            organization: row.organization,
            inviter: row.inviter,
            inviter_email: row.inviter_email,
            role: row.role,
            message: row.message,
            expires_at: row.expires_at,
            manner: row.manner,
            token: token.clone(),
        }))
    })
    .await
}

/// What tells somebody that they were added.
#[derive(Clone, Debug)]
pub struct Notice {
    /// Their primary address.
    pub email: EmailAddress,
    /// What they are written to in.
    pub language: Language,
    /// The organization's name.
    pub organization: String,
    /// Its slug.
    pub slug: String,
    /// Who added them.
    pub inviter: String,
    /// The role they have.
    pub role: Role,
    /// The personal note.
    pub message: String,
}

/// What the mail says to who was added by this invitation; `None` when they do not belong there any more, or cannot sign in.
pub async fn notice(orgs: &Orgs, id: InvitationId) -> Outcome<Option<Notice>, Never> {
    let mut reading = orgs.reading(&Caller::Nobody).await?;
    let Some(row) = store::added(&mut reading, id).await? else {
        return Ok(None);
    };
    Ok(Some(Notice {
        email: EmailAddress::stored(&row.email)?,
        language: row.language,
        organization: row.organization,
        slug: row.slug,
        inviter: row.inviter,
        role: row.role,
        message: row.message,
    }))
}

/// Notes that the mail server took the mail of a generation.
pub async fn delivered(orgs: &Orgs, id: InvitationId, generation: i64) -> Outcome<(), Never> {
    note(orgs, id, generation, Delivery::Sent, None).await
}

/// Notes that it did not, and why; whether it will be tried again is the relay's business.
pub async fn undelivered(orgs: &Orgs, id: InvitationId, generation: i64, why: &str) -> Outcome<(), Never> {
    note(orgs, id, generation, Delivery::Failed, Some(&line(why))).await
}

async fn note(orgs: &Orgs, id: InvitationId, generation: i64, to: Delivery, why: Option<&str>) -> Outcome<(), Never> {
    orgs.work(&Caller::Nobody, async |work| {
        // Locks its organization, in the order that everybody does.
        let Some(row) = invitations::find(work, &Key::Id(id)).await? else {
            return Ok(());
        };
        if store::set_delivery(work, id, generation, to, why).await? > 0 {
            work.touch(row.organization_id);
        }
        Ok(())
    })
    .await
}

/// What a mail server says may have several lines, and be of any length.
fn line(text: &str) -> String {
    const LONGEST: usize = 200;
    let words = text
        .split(|c: char| c.is_control() || c.is_whitespace())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn trouble_is_one_line_of_bounded_length() {
        assert_eq!(super::line("550 5.1.1\r\n no\0such  user\n"), "550 5.1.1 no such user");
        assert_eq!(super::line(&"ü".repeat(1000)).chars().count(), 200);
    }
}
