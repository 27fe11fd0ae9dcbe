//! An admin removes somebody.

use super::{RemoveRefusal, store};
use crate::{
    Orgs,
    access::{Caller, Role, permission::permit::RemoveMembers},
    events::Event,
    kernel::{Outcome, Refusal, Slug, UserId},
};

impl Refusal for RemoveRefusal {}

/// Ends a membership, at once. The person stays a user; invitations they had sent are revoked.
///
/// # Refusals
/// [`RemoveRefusal::NotAMember`], [`RemoveRefusal::RoleAboveOwn`], [`RemoveRefusal::OwnershipRequired`].
///
/// # Events
/// `member.removed`.
pub async fn remove(orgs: &Orgs, caller: &Caller, slug: &Slug, member: UserId) -> Outcome<(), RemoveRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<RemoveMembers>(slug).await?;
        let role = store::role_of(work, &grant, member)
            .await?
            .ok_or(RemoveRefusal::NotAMember)?;
        if role > grant.actor().standing.role() {
            return Err(RemoveRefusal::RoleAboveOwn.into());
        }
        if role == Role::Owner && store::rest_on_another_owner(work, &grant, member).await? == 0 {
            return Err(RemoveRefusal::OwnershipRequired.into());
        }
        if store::end(work, &grant, member, role).await? == 0 {
            return Err(RemoveRefusal::NotAMember.into());
        }
        work.record_about(&grant, member, &Event::MemberRemoved { role })
            .await?;
        Ok(())
    })
    .await
}
