//! Somebody leaves by themselves.

use super::{LeaveRefusal, removals, store};
use crate::{
    Orgs,
    access::{Caller, Role, permission::permit::LeaveOrganization},
    events::Event,
    kernel::{Outcome, Refusal, Slug},
};

impl Refusal for LeaveRefusal {}

/// Ends the caller's own membership.
///
/// # Refusals
/// [`LeaveRefusal::NotAMember`], [`LeaveRefusal::OwnershipRequired`].
///
/// # Events
/// `member.left`.
pub async fn leave(orgs: &Orgs, caller: &Caller, slug: &Slug) -> Outcome<(), LeaveRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<LeaveOrganization>(slug).await?;
        let me = grant.actor().user;
        let role = store::role_of(work, &grant, me)
            .await?
            .ok_or(LeaveRefusal::NotAMember)?;
        if role == Role::Owner && store::rest_on_another_owner(work, &grant, me).await? == 0 {
            return Err(LeaveRefusal::OwnershipRequired.into());
        }
        if store::end(work, &grant, me, role).await? == 0 {
            return Err(LeaveRefusal::NotAMember.into());
        }
        removals::forget_of(work, grant.organization(), me).await?;
        work.record_about(&grant, me, &Event::MemberLeft { role }).await?;
        Ok(())
    })
    .await
}
