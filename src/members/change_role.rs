//! An admin changes what somebody is in the organization.

use super::{ChangeRoleRefusal, store};
use crate::{
    Orgs,
    access::{
        Caller, Role,
        permission::permit::{ChangeRoles, TransferOwnership},
    },
    events::Event,
    kernel::{Outcome, Refusal, Slug, UserId},
    limits::Owners,
    work::UnitOfWork,
};

impl Refusal for ChangeRoleRefusal {}

/// Gives a member another role.
///
/// # Refusals
/// [`ChangeRoleRefusal::NotAMember`], [`ChangeRoleRefusal::RoleAboveOwn`], [`ChangeRoleRefusal::OwnershipRequired`],
/// [`ChangeRoleRefusal::OneOwner`], [`ChangeRoleRefusal::Unchanged`].
///
/// # Events
/// `member.role-changed`.
pub async fn change_role(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    member: UserId,
    to: Role,
) -> Outcome<(), ChangeRoleRefusal> {
    orgs.work(caller, async |work| give(work, slug, member, to).await).await
}

/// The same as a part of a greater deed.
pub(super) async fn give(
    work: &mut UnitOfWork,
    slug: &Slug,
    member: UserId,
    to: Role,
) -> Outcome<(), ChangeRoleRefusal> {
    let grant = work.require::<ChangeRoles>(slug).await?;
    let from = store::role_of(work, &grant, member)
        .await?
        .ok_or(ChangeRoleRefusal::NotAMember)?;
    let own = grant.actor().standing.role();
    if from > own || to > own {
        return Err(ChangeRoleRefusal::RoleAboveOwn.into());
    }
    if from == to {
        return Err(ChangeRoleRefusal::Unchanged.into());
    }
    if to == Role::Owner && work.orgs().limits().owners == Owners::One {
        return Err(ChangeRoleRefusal::OneOwner.into());
    }
    // Who owns is for owners to say, and for nobody who acts as one.
    if from == Role::Owner || to == Role::Owner {
        work.also::<_, TransferOwnership>(&grant)?;
    }
    if from == Role::Owner && store::rest_on_another_owner(work, &grant, member).await? == 0 {
        return Err(ChangeRoleRefusal::OwnershipRequired.into());
    }
    if store::set_role(work, &grant, member, from, to).await? == 0 {
        return Err(ChangeRoleRefusal::NotAMember.into());
    }
    work.record_about(&grant, member, &Event::MemberRoleChanged { from, to })
        .await?;
    Ok(())
}
