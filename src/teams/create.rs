//! An admin makes a team.

use super::{CreateRefusal, NewTeam, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::ManageTeams},
    events::Event,
    kernel::{Outcome, Refusal, Slug, TeamId, secret::fresh_id},
};

impl Refusal for CreateRefusal {}

/// Makes a team with nobody in it; whoever makes it does not come into it by that.
///
/// # Refusals
/// [`CreateRefusal::NameTaken`], [`CreateRefusal::TooMany`].
///
/// # Events
/// `team.created`.
pub async fn create(orgs: &Orgs, caller: &Caller, slug: &Slug, team: &NewTeam) -> Outcome<TeamId, CreateRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<ManageTeams>(slug).await?;
        let most = work.orgs().limits().teams;
        if store::count(work, &grant).await? >= most {
            return Err(CreateRefusal::TooMany { most }.into());
        }
        let id: TeamId = fresh_id(work.now());
        if store::insert(work, &grant, id, &team.name).await? == 0 {
            return Err(CreateRefusal::NameTaken.into());
        }
        let name = team.name.to_string();
        work.record(&grant, &Event::TeamCreated { team: id, name }).await?;
        Ok(id)
    })
    .await
}
