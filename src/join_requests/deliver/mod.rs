//! What the mails about a request say, and to whom, at the moment they are written.

mod store;

use super::Ending;
use crate::{
    Orgs,
    access::{Caller, Permission, policy},
    kernel::{EmailAddress, JoinRequestId, Language, Never, Outcome, UserId},
    members::deciders,
};

/// Everything the message to those says who decide.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The organization's name.
    pub organization: String,
    /// Its slug.
    pub slug: String,
    /// Who asks.
    pub asker: String,
    /// Their own address.
    pub asker_email: String,
    /// What they wrote; often empty.
    pub message: String,
    /// Whose addresses the link is for.
    pub domain: String,
    /// Who is told, where they receive mail and in what language: who made the link, or, where they could not decide any more, everybody who
    /// can; the first fifty.
    pub readers: Vec<(UserId, EmailAddress, Language)>,
}

/// What there is to say; `None` when it has ended, the organization is not in use, or who asked is gone.
pub async fn letter(orgs: &Orgs, id: JoinRequestId) -> Outcome<Option<Letter>, Never> {
    let mut reading = orgs.reading(&Caller::Nobody).await?;
    let Some(row) = store::passed_on(&mut reading, id).await? else {
        return Ok(None);
    };
    let decides = |role| policy::allows(role, Permission::InviteMembers);
    let readers = deciders(&mut reading, row.organization_id, row.maker_id, decides).await?;
    Ok(Some(Letter {
        readers,
        organization: row.organization,
        slug: row.slug,
        asker: row.asker,
        asker_email: row.asker_email,
        message: row.message,
        domain: row.domain,
    }))
}

/// Everything the message to whoever asked says. Who decided is not among it.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// The organization's name.
    pub organization: String,
    /// Its slug; only for members.
    pub slug: String,
    /// Where they receive mail.
    pub email: EmailAddress,
    /// What they are written to in.
    pub language: Language,
}

/// What there is to say of a request that ended so; `None` when it did not, when they are gone, the organization is not in use, or, let in,
/// they are no member any more.
pub async fn verdict(orgs: &Orgs, id: JoinRequestId, how: Ending) -> Outcome<Option<Verdict>, Never> {
    let mut reading = orgs.reading(&Caller::Nobody).await?;
    let row = store::ended(&mut reading, id, how).await?;
    let Some(row) = row.filter(|row| row.is_member || how != Ending::Approved) else {
        return Ok(None);
    };
    Ok(Some(Verdict {
        email: EmailAddress::stored(&row.email)?,
        organization: row.organization,
        slug: row.slug,
        language: row.language,
    }))
}
