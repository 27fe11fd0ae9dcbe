//! Something in an organization that its owners have to hear of by mail: the names in it, and where it goes.
//!
//! Never here: its words, or sending.

use super::store;
use crate::{
    Orgs,
    events::Recorded,
    kernel::{Fault, Language, UserId},
};

/// Who is told, and of whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The organization's name.
    pub organization: String,
    /// Its slug.
    pub slug: String,
    /// Who did it.
    pub actor: String,
    /// Who acted as them, if an operator did.
    pub operator: Option<String>,
    /// Its active owners, where they receive mail and in what language; the first fifty.
    pub owners: Vec<(UserId, String, Language)>,
}

/// What there is to say of an event; nothing where the organization is gone meanwhile.
pub async fn notice(orgs: &Orgs, recorded: &Recorded) -> Result<Option<Notice>, Fault> {
    let Some(organization) = recorded.organization else {
        return Ok(None);
    };
    let mut db = orgs.database().read().await?;
    let names = store::names(&mut db, organization, recorded.actor, recorded.operator).await?;
    let Some((organization_name, slug, actor, operator)) = names else {
        return Ok(None);
    };
    Ok(Some(Notice {
        organization: organization_name,
        slug,
        actor: actor.unwrap_or_default(),
        operator,
        owners: store::owners(&mut db, organization).await?,
    }))
}
