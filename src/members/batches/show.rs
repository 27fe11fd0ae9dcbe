//! How far a batch is, and what came of each member.

use super::{Batch, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::BatchMembers},
    kernel::{BatchId, Never, Outcome, Slug},
};

/// One batch of an organization, if there is one by this id.
pub async fn show(orgs: &Orgs, caller: &Caller, slug: &Slug, batch: BatchId) -> Outcome<Option<Batch>, Never> {
    let mut reading = orgs.reading(caller).await?;
    let grant = reading.require::<BatchMembers>(slug).await?;
    let Some(row) = store::one(&mut reading, &grant, batch).await? else {
        return Ok(None);
    };
    let since = orgs.now() - orgs.limits().removal_undo;
    let tally = store::tally(&mut reading, batch).await?;
    let settled = store::settled(&mut reading, batch).await?;
    let undoable = store::undoable(&mut reading, &grant, batch, since).await?;
    Ok(Some(row.shown(tally, settled, undoable)))
}
