//! A batch begins: who was chosen is written down, and somebody else does the work.

use super::{Act, BeginRefusal, Chosen, choose::choose, store};
use crate::{
    Orgs,
    access::{Caller, Role, permission::permit::BatchMembers},
    kernel::{BatchId, Outcome, Slug, UserId, secret::fresh_id},
};

/// Begins to do `act` to everybody chosen. [`work_off`](super::work_off()) does it; [`show`](super::show()) tells how far it is.
///
/// Removals are undone by [`undo`](super::undo()), not by beginning with [`Act::Restore`].
///
/// # Refusals
/// [`BeginRefusal::Nobody`], [`BeginRefusal::TooMany`], [`BeginRefusal::RoleAboveOwn`], [`BeginRefusal::AnotherUnderway`].
///
/// # Events
/// None. Each member's deed has its own.
pub async fn begin(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    act: Act,
    chosen: &Chosen,
) -> Outcome<BatchId, BeginRefusal> {
    let people = choose(orgs, caller, slug, chosen).await?;
    let people: Vec<UserId> = people.into_iter().map(|person| person.user).collect();
    orgs.work(caller, async |work| {
        let grant = work.require::<BatchMembers>(slug).await?;
        let own = grant.actor().standing.role();
        if act.role().is_some_and(|role| role > own || role == Role::Owner) {
            return Err(BeginRefusal::RoleAboveOwn.into());
        }
        let batch: BatchId = fresh_id(work.now());
        if store::begin(work, &grant, batch, act).await? == 0 {
            return Err(BeginRefusal::AnotherUnderway.into());
        }
        if store::enlist(work, &grant, batch, &people).await? == 0 {
            return Err(BeginRefusal::Nobody.into());
        }
        Ok(batch)
    })
    .await
}
