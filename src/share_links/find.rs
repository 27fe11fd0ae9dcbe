//! The link that is in use, as those see it who invite. The link itself is never here: only its digest is kept.

use super::{Unusable, store};
use crate::{
    Orgs,
    access::{Caller, Role, permission::permit::ListInvitations},
    kernel::{Never, Outcome, Slug, Timestamp},
    work::Standing,
};

/// A link and what became of it so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// What people become by it.
    pub role: Role,
    /// Whose addresses are welcome; none for everybody's.
    pub domain: Option<String>,
    /// How many came by it.
    pub uses: i64,
    /// How many may; none for as many as there are seats.
    pub most_uses: Option<i64>,
    /// Who made it.
    pub maker: String,
    /// When.
    pub made_at: Timestamp,
    /// Until when it can be used.
    pub expires_at: Timestamp,
    /// Whether anybody can join by it at this moment.
    pub usable: Result<(), Unusable>,
}

/// The organization's link; none while it is switched off. And what the caller is there.
pub async fn find(orgs: &Orgs, caller: &Caller, slug: &Slug) -> Outcome<(Option<Listed>, Standing), Never> {
    let mut reading = orgs.reading(caller).await?;
    let grant = reading.require::<ListInvitations>(slug).await?;
    let row = store::in_use(&mut reading, &grant).await?;
    let listed = row.map(|row| Listed {
        usable: row.usable(orgs.now()),
        role: row.role,
        domain: row.domain,
        uses: row.uses,
        most_uses: row.most_uses,
        maker: row.maker,
        made_at: row.made_at,
        expires_at: row.expires_at,
    });
    Ok((listed, grant.actor().standing))
}
