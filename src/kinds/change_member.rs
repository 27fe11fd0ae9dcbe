//! A member gets other fields.

use super::{ChangeMemberRefusal, Desk, Fields, OrganizationKind, store};
use crate::{
    access::{Caller, permission::permit::ChangeRoles},
    events::Event,
    kernel::{Outcome, Refusal, Slug, UserId},
};

impl Refusal for ChangeMemberRefusal {}

/// Replaces a member's own fields; their role stays.
///
/// # Refusals
/// [`ChangeMemberRefusal::NotAMember`], [`ChangeMemberRefusal::RoleAboveOwn`].
///
/// # Events
/// `member.fields-changed`.
pub async fn change_member<K: OrganizationKind>(
    desk: &Desk<K>,
    caller: &Caller,
    slug: &Slug,
    member: UserId,
    fields: &K::Member,
) -> Outcome<(), ChangeMemberRefusal> {
    desk.work(caller, async |work| {
        let grant = work.require::<ChangeRoles>(slug).await?;
        let role = store::role_of(work, &grant, member)
            .await?
            .ok_or(ChangeMemberRefusal::NotAMember)?;
        if role > grant.actor().standing.role() {
            return Err(ChangeMemberRefusal::RoleAboveOwn.into());
        }
        fields.write(work.db(), (grant.organization(), member)).await?;
        work.record_about(&grant, member, &Event::MemberFieldsChanged {})
            .await?;
        Ok(())
    })
    .await
}
