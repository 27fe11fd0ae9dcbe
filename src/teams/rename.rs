//! A team gets another name.

use super::{NewTeam, RenameRefusal, managed::managed, store};
use crate::{
    Orgs,
    access::Caller,
    events::Event,
    kernel::{Outcome, Refusal, Slug, TeamId},
};

impl Refusal for RenameRefusal {}

/// Changes the name, by whoever sees to the team. The name it has is no change, and nothing is recorded.
///
/// # Refusals
/// [`RenameRefusal::NameTaken`].
///
/// # Events
/// `team.renamed`.
pub async fn rename(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    team: TeamId,
    to: &NewTeam,
) -> Outcome<(), RenameRefusal> {
    orgs.work(caller, async |work| {
        let managed = managed(work, slug, team).await?;
        let (from, to) = (managed.name(), to.name.clone());
        if from == to.as_str() {
            return Ok(());
        }
        if store::set_name(work, &managed, &to).await? == 0 {
            return Err(RenameRefusal::NameTaken.into());
        }
        let to = to.to_string();
        work.record(managed.grant(), &Event::TeamRenamed { team, from, to })
            .await?;
        Ok(())
    })
    .await
}
