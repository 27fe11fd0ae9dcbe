//! What a membership has to do with teams: which the member is in, and that the places go with the membership and come back with it.
//!
//! Never here: what a team is, or who changes one; that is the slice `teams`, which knows this one.

pub(super) mod store;

use crate::{
    access::permission::permit::ListMembers,
    kernel::{Fault, TeamId, UserId, key::fold},
    work::{Grant, Reading},
};
use std::collections::HashMap;

/// A team that somebody is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamOf {
    /// Its id.
    pub id: TeamId,
    /// What it is called.
    pub name: String,
}

/// The teams of these members of the organization, by name, with one statement at most. Whoever is in none is not in it.
pub(super) async fn of(
    reading: &mut Reading,
    grant: &Grant<ListMembers>,
    members: &[UserId],
) -> Result<HashMap<UserId, Vec<TeamOf>>, Fault> {
    let mut teams: HashMap<UserId, Vec<TeamOf>> = HashMap::new();
    if members.is_empty() || !grant.place().has_teams {
        return Ok(teams);
    }
    for (user, id, name) in store::of(reading, grant, members).await? {
        teams.entry(user).or_default().push(TeamOf { id, name });
    }
    for of_one in teams.values_mut() {
        of_one.sort_by_cached_key(|team| (fold(&team.name), team.id));
    }
    Ok(teams)
}

/// Those of one member.
pub(super) async fn of_one(
    reading: &mut Reading,
    grant: &Grant<ListMembers>,
    member: UserId,
) -> Result<Vec<TeamOf>, Fault> {
    Ok(of(reading, grant, &[member]).await?.remove(&member).unwrap_or_default())
}
