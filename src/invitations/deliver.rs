//! What the mail needs of an invitation, at the moment it is written.

use super::{Delivery, Key, store};
use crate::{
    Orgs,
    access::{Caller, Role},
    kernel::{EmailAddress, Fault, InvitationId, Never, Outcome, Secret, Timestamp},
};

/// Everything the message says. Not stored, not logged: it holds the only readable copy of the token.
#[derive(Clone, Debug)]
pub struct Letter {
    /// To whom.
    pub email: EmailAddress,
    /// The organization's name.
    pub organization: String,
    /// Who invites.
    pub inviter: String,
    /// The offered role.
    pub role: Role,
    /// The personal note.
    pub message: String,
    /// Until when it can be accepted.
    pub expires_at: Timestamp,
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
        let Some(row) = store::find(work, &Key::Id(id)).await? else {
            return Ok(None);
        };
        if row.generation != generation || row.usable(work.now()).is_err() {
            return Ok(None);
        }
        store::add_token(work, &row, &token.digest()).await?;
        let email =
            EmailAddress::parse(&row.email).map_err(|issue| Fault::broken(format!("a stored address: {issue:?}")))?;
        Ok(Some(Letter {
            email,
            organization: row.organization,
            inviter: row.inviter,
            role: row.role,
            message: row.message,
            expires_at: row.expires_at,
            token: token.clone(),
        }))
    })
    .await
}

/// Notes how far the mail of a generation has come.
pub async fn delivered(orgs: &Orgs, id: InvitationId, generation: i64, delivery: Delivery) -> Outcome<(), Never> {
    orgs.work(&Caller::Nobody, async |work| {
        // Locks its organization, in the order that everybody does.
        let Some(row) = store::find(work, &Key::Id(id)).await? else {
            return Ok(());
        };
        if store::set_delivery(work, id, generation, delivery).await? > 0 {
            work.touch(row.organization_id);
        }
        Ok(())
    })
    .await
}
