//! The teams of an organization, by name. They are few: there are no pages of them.

use super::{Part, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::ListTeams},
    kernel::{Never, Outcome, Slug, TeamId, key::fold},
    work::{Actor, Standing},
};

/// A team in the list.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Listed {
    /// Its id.
    pub id: TeamId,
    /// What it is called.
    pub name: String,
    /// How many are in it.
    pub members: i64,
    /// What the caller is in it, if they are in it.
    pub part: Option<Part>,
}

/// All of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Teams {
    /// By name.
    pub teams: Vec<Listed>,
    /// What the caller is in the organization.
    pub standing: Standing,
    /// How many it may have.
    pub most: i64,
}

/// Lists them. Costs the same, whoever and however many are in them.
pub async fn list(orgs: &Orgs, caller: &Caller, slug: &Slug) -> Outcome<Teams, Never> {
    let mut reading = orgs.reading(caller).await?;
    let grant = reading.require::<ListTeams>(slug).await?;
    let Actor { user: _, standing } = grant.actor();
    let mut teams = store::all(&mut reading, &grant).await?;
    teams.sort_by_cached_key(|team| (fold(&team.name), team.id));
    Ok(Teams {
        teams,
        standing,
        most: orgs.limits().teams,
    })
}
