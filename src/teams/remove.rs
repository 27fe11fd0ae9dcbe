//! Somebody is taken out of a team, or leaves it.

use super::{RemoveRefusal, managed::place_of, store};
use crate::{
    Orgs,
    access::Caller,
    events::Event,
    kernel::{Outcome, Refusal, Slug, TeamId, UserId},
};

impl Refusal for RemoveRefusal {}

/// Takes somebody out, by whoever sees to the team, or by themselves. They belong to the organization as before.
///
/// # Refusals
/// [`RemoveRefusal::NotIn`].
///
/// # Events
/// `team.member-removed`.
pub async fn remove(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    team: TeamId,
    member: UserId,
) -> Outcome<(), RemoveRefusal> {
    orgs.work(caller, async |work| {
        let place = place_of(work, slug, team, member).await?;
        if store::take_out(work, &place, member).await? == 0 {
            return Err(RemoveRefusal::NotIn.into());
        }
        let name = place.name();
        work.record_about(place.grant(), member, &Event::TeamMemberRemoved { team, name })
            .await?;
        Ok(())
    })
    .await
}
