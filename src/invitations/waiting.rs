//! The invitations that wait for the signed-in person.

use super::store;
use crate::{
    Orgs,
    access::{Caller, Role},
    kernel::{InvitationId, Never, Outcome, Timestamp},
};

/// An invitation as the invited person sees it without the mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Its id; answers with it need the signed-in address.
    pub id: InvitationId,
    /// Which of their addresses was invited.
    pub email: String,
    /// The organization's name.
    pub organization: String,
    /// Who invites.
    pub inviter: String,
    /// The offered role.
    pub role: Role,
    /// Until when it can be accepted.
    pub expires_at: Timestamp,
}

/// Usable invitations to any of the caller's verified addresses; none for nobody.
pub async fn waiting(orgs: &Orgs, caller: &Caller) -> Outcome<Vec<Waiting>, Never> {
    let Some(person) = caller.signed_in() else {
        return Ok(Vec::new());
    };
    let mut reading = orgs.reading(caller).await?;
    let rows = store::to_person(&mut reading, person.user).await?;
    let usable = rows.into_iter().filter(|row| row.usable(orgs.now()).is_ok());
    Ok(usable
        .map(|row| Waiting {
            id: row.id,
            email: row.email,
            organization: row.organization,
            inviter: row.inviter,
            role: row.role,
            expires_at: row.expires_at,
        })
        .collect())
}
