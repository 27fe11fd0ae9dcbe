//! One member.

use super::{LastActive, TeamOf, store, teams};
use crate::{
    Orgs,
    access::{Caller, Role, permission::permit::ListMembers},
    kernel::{Footing, Never, Outcome, Slug, Timestamp, UserId},
};

/// A member as other members see them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub user: UserId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// What they are.
    pub role: Role,
    /// Since when.
    pub joined_at: Timestamp,
    /// When they were here last; nothing where that is not for the caller's eyes.
    pub last_active: Option<LastActive>,
    /// Whether they have a second factor, and may sign in; nothing where that is not for the caller's eyes.
    pub footing: Option<Footing>,
    /// The mark of their picture, if they have one.
    pub picture: Option<String>,
    /// The teams they are in, by name.
    pub teams: Vec<TeamOf>,
}

/// One member of an organization, if there is one by this id.
pub async fn find(orgs: &Orgs, caller: &Caller, slug: &Slug, member: UserId) -> Outcome<Option<Member>, Never> {
    let mut reading = orgs.reading(caller).await?;
    let grant = reading.require::<ListMembers>(slug).await?;
    let found = store::shown(&mut reading, &grant, member).await?;
    let Some(row) = found else { return Ok(None) };
    let teams = teams::of_one(&mut reading, &grant, member).await?;
    Ok(Some(row.member.seen_as(grant.actor().standing.role(), teams)))
}
