//! The page of one member.

use super::{Member, store, teams};
use crate::{
    Orgs,
    access::{Caller, permission::permit::ListMembers},
    kernel::{Never, Outcome, Slug, UserId},
    work::{Actor, Standing},
};

/// A member, with what only their own page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// As in the list.
    pub member: Member,
    /// The name of whoever invited them, if they came by an invitation.
    pub invited_by: Option<String>,
    /// Who asks, so that the page can mark them.
    pub caller: UserId,
    /// What the caller is here.
    pub standing: Standing,
}

/// One member of an organization and how they came, if there is one by this id.
pub async fn show(orgs: &Orgs, caller: &Caller, slug: &Slug, member: UserId) -> Outcome<Option<Shown>, Never> {
    let mut reading = orgs.reading(caller).await?;
    let grant = reading.require::<ListMembers>(slug).await?;
    let found = store::shown(&mut reading, &grant, member).await?;
    let Some(row) = found else { return Ok(None) };
    let Actor { user, standing } = grant.actor();
    let teams = teams::of_one(&mut reading, &grant, member).await?;
    Ok(Some(Shown {
        invited_by: row.invited_by,
        member: row.member.seen_as(standing.role(), teams),
        caller: user,
        standing,
    }))
}
