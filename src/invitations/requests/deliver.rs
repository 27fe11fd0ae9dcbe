//! What the mail about a request says, and to whom, at the moment it is written.

use super::store;
use crate::{
    Orgs,
    access::{Caller, Permission, policy},
    invitations::{Key, Status, store as invitations},
    kernel::{EmailAddress, Fault, InvitationId, Language, Never, Outcome, UserId},
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
    let managers = store::managers(&mut reading, &row).await?;
    let decides = |role| role >= row.role && policy::allows(role, Permission::ManageInvitations);
    let mut able = managers.into_iter().filter(|manager| decides(manager.role)).peekable();
    let only_them = able.peek().is_some_and(|first| first.user_id == row.inviter_id);
    let told = if only_them { 1 } else { usize::MAX };
    let readers = able
        .take(told)
        .map(|manager| Ok((manager.user_id, address(&manager.email)?, manager.language)));
    Ok(Some(RequestLetter {
        organization: row.organization.clone(),
        slug: row.slug.clone(),
        email: row.email.clone(),
        asker: asks.name,
        asker_email: asks.email,
        readers: readers.collect::<Result<_, Fault>>()?,
    }))
}

fn address(stored: &str) -> Result<EmailAddress, Fault> {
    EmailAddress::parse(stored).map_err(|issue| Fault::broken(format!("a stored address: {issue:?}")))
}
