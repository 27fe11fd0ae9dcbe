//! What is kept of a membership that ends. A part of a verb: `remove`.

use super::store;
use crate::{
    access::permission::permit::RemoveMembers,
    kernel::{Fault, InvitationId, RemovalId, Timestamp, UserId, secret::fresh_id},
    kinds,
    members::{store::Ending, teams},
    work::{Grant, UnitOfWork},
};

/// A membership as it was.
pub struct Removed {
    pub was: Ending,
    /// A host's own fields, as their types write them.
    pub fields: Option<serde_json::Value>,
    /// Invitations that hang on it, and wait.
    pub waiting: Vec<InvitationId>,
}

/// Looks at a membership while it is there.
pub async fn look(
    work: &mut UnitOfWork,
    grant: &Grant<RemoveMembers>,
    member: UserId,
) -> Result<Option<Removed>, Fault> {
    let Some(was) = store::membership(work, grant, member).await? else {
        return Ok(None);
    };
    Ok(Some(Removed {
        was,
        fields: kinds::keeping::leaving(work, grant.organization(), member).await?,
        waiting: store::waiting(work, grant, member).await?,
    }))
}

/// Keeps it while it is there, in the place of whatever was kept of the same person before.
pub async fn keep(
    work: &mut UnitOfWork,
    grant: &Grant<RemoveMembers>,
    member: UserId,
    removed: &Removed,
) -> Result<RemovalId, Fault> {
    let now: Timestamp = work.now();
    let removal: RemovalId = fresh_id(now);
    store::insert(work, grant, member, removal, removed).await?;
    teams::store::keep(work, grant, member).await?;
    Ok(removal)
}
