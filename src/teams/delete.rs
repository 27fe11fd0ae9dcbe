//! An admin deletes a team.

use super::store;
use crate::{
    Orgs,
    access::{Caller, permission::permit::ManageTeams},
    events::Event,
    kernel::{Denial, Never, Outcome, Slug, TeamId},
};

/// Deletes a team. Whoever was in it belongs to the organization as before.
///
/// # Events
/// `team.deleted`: one, however many were in it.
pub async fn delete(orgs: &Orgs, caller: &Caller, slug: &Slug, team: TeamId) -> Outcome<(), Never> {
    orgs.work(caller, async |work| {
        let grant = work.require::<ManageTeams>(slug).await?;
        let name = store::delete(work, &grant, team).await?.ok_or(Denial::NotFound)?;
        work.record(&grant, &Event::TeamDeleted { team, name }).await?;
        Ok(())
    })
    .await
}
