//! Somebody becomes a maintainer of a team, or is none any more.

use super::{AppointRefusal, Part, managed::managed, store};
use crate::{
    Orgs,
    access::Caller,
    events::Event,
    kernel::{Outcome, Refusal, Slug, TeamId, UserId},
};

impl Refusal for AppointRefusal {}

/// Gives somebody who is in the team another part, by whoever sees to it; also to oneself. The part they have is no change, and
/// nothing is recorded.
///
/// # Refusals
/// [`AppointRefusal::NotIn`].
///
/// # Events
/// `team.part-changed`.
pub async fn appoint(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    team: TeamId,
    member: UserId,
    part: Part,
) -> Outcome<(), AppointRefusal> {
    orgs.work(caller, async |work| {
        let managed = managed(work, slug, team).await?;
        let has = store::part_of(work, &managed, member).await?;
        if has.ok_or(AppointRefusal::NotIn)? == part {
            return Ok(());
        }
        if store::set_part(work, &managed, member, part).await? == 0 {
            return Err(AppointRefusal::NotIn.into());
        }
        let name = managed.name();
        work.record_about(managed.grant(), member, &Event::TeamPartChanged { team, name, part })
            .await?;
        Ok(())
    })
    .await
}
