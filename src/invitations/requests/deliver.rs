//! What the mail about a request says, and to whom, at the moment it is written.

use super::store;
use crate::{
    Orgs,
    access::{Caller, Permission, policy},
    invitations::{Key, Status, store as invitations},
    kernel::{EmailAddress, InvitationId, Language, Never, Outcome, UserId},
    members::deciders,
};

/// Everything the message says.
#[derive(Clone, Debug)]
pub struct RequestLetter {
    /// The organization's name.
    pub organization: String,
    /// Its slug.
    pub slug: String,
    /// The invited address.
    pub email: String,
    /// Who asks.
    pub asker: String,
    /// Their own address.
    pub asker_email: String,
    /// Who is told, where they receive mail and in what language: who invited, or, where they could not decide it any more, everybody who can; the
    /// first fifty.
    pub readers: Vec<(UserId, EmailAddress, Language)>,
}

/// What there is to say; `None` when it is settled, or the invitation was answered, or who asked is gone.
pub async fn request_letter(orgs: &Orgs, id: InvitationId, asker: UserId) -> Outcome<Option<RequestLetter>, Never> {
    let mut reading = orgs.reading(&Caller::Nobody).await?;
    let Some(row) = invitations::look(&mut reading, &Key::Id(id)).await? else {
        return Ok(None);
    };
    if row.away || !matches!(row.status, Status::Pending | Status::Expired) {
        return Ok(None);
    }
    let Some(asks) = store::open_of(&mut reading, &row, asker).await? else {
        return Ok(None);
    };
    let decides = |role| role >= row.role && policy::allows(role, Permission::ManageInvitations);
    let readers = deciders(&mut reading, row.organization_id, Some(row.inviter_id), decides).await?;
    Ok(Some(RequestLetter {
        organization: row.organization.clone(),
        slug: row.slug.clone(),
        email: row.email.clone(),
        asker: asks.name,
        asker_email: asks.email,
        readers,
    }))
}
