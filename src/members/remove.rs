//! An admin removes somebody.

use super::{RemoveRefusal, removals, store};
use crate::{
    Orgs,
    access::{Caller, Role, permission::permit::RemoveMembers},
    events::Event,
    kernel::{Outcome, Refusal, RemovalId, Slug, UserId},
    work::UnitOfWork,
};

impl Refusal for RemoveRefusal {}

/// Ends a membership, at once. The person stays a user; invitations they had sent are revoked. For a while it can be undone:
/// [`restore`](super::restore) takes what this answers.
///
/// # Refusals
/// [`RemoveRefusal::NotAMember`], [`RemoveRefusal::RoleAboveOwn`], [`RemoveRefusal::OwnershipRequired`].
///
/// # Events
/// `member.removed`.
pub async fn remove(orgs: &Orgs, caller: &Caller, slug: &Slug, member: UserId) -> Outcome<RemovalId, RemoveRefusal> {
    orgs.work(caller, async |work| take_out(work, slug, member).await).await
}

/// The same as a part of a greater deed.
pub(super) async fn take_out(work: &mut UnitOfWork, slug: &Slug, member: UserId) -> Outcome<RemovalId, RemoveRefusal> {
    let grant = work.require::<RemoveMembers>(slug).await?;
    let found = removals::look(work, &grant, member).await?;
    let removed = found.ok_or(RemoveRefusal::NotAMember)?;
    let role = removed.was.role;
    if role > grant.actor().standing.role() {
        return Err(RemoveRefusal::RoleAboveOwn.into());
    }
    if role == Role::Owner && store::rest_on_another_owner(work, &grant, member).await? == 0 {
        return Err(RemoveRefusal::OwnershipRequired.into());
    }
    // Before it ends: what goes by itself with a membership is there to be kept.
    let removal = removals::keep(work, &grant, member, &removed).await?;
    if store::end(work, &grant, member, role).await? == 0 {
        return Err(RemoveRefusal::NotAMember.into());
    }
    work.record_about(&grant, member, &Event::MemberRemoved { role })
        .await?;
    Ok(removal)
}
