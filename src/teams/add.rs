//! A member of the organization comes into a team.

use super::{AddRefusal, Part, managed::managed, store};
use crate::{
    Orgs,
    access::Caller,
    events::Event,
    kernel::{Outcome, Refusal, Slug, TeamId, UserId},
};

impl Refusal for AddRefusal {}

/// Adds somebody, by whoever sees to the team. They are in it as a member; see [`appoint`](super::appoint).
///
/// # Refusals
/// [`AddRefusal::AlreadyIn`], [`AddRefusal::NotAMember`].
///
/// # Events
/// `team.member-added`.
pub async fn add(orgs: &Orgs, caller: &Caller, slug: &Slug, team: TeamId, member: UserId) -> Outcome<(), AddRefusal> {
    orgs.work(caller, async |work| {
        let managed = managed(work, slug, team).await?;
        if store::part_of(work, &managed, member).await?.is_some() {
            return Err(AddRefusal::AlreadyIn.into());
        }
        let part = Part::Member;
        if store::add(work, &managed, member, part).await? == 0 {
            return Err(AddRefusal::NotAMember.into());
        }
        let name = managed.name();
        work.record_about(managed.grant(), member, &Event::TeamMemberAdded { team, name, part })
            .await?;
        Ok(())
    })
    .await
}
