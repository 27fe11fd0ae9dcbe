//! Somebody who was removed is put back, as they were.

use super::store;
use crate::{
    Orgs,
    access::{
        Caller, Role,
        permission::permit::{RemoveMembers, TransferOwnership},
    },
    events::Event,
    kernel::{Outcome, Refusal, RemovalId, Slug, UserId},
    kinds,
    limits::Owners,
    members::{
        RestoreRefusal,
        store::{self as members, Membership},
        teams,
    },
    work::UnitOfWork,
};

impl Refusal for RestoreRefusal {}

/// Who is a member again, and as what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Who.
    pub member: UserId,
    /// As what, as before.
    pub role: Role,
}

/// Undoes a removal: the same role, the same days of joining and of having been there, the same fields, the same places in the teams that are still there; and those of their invitations that were revoked with it
/// and that nobody has sent anew wait again, under the links that were mailed.
///
/// # Refusals
/// [`RestoreRefusal::Over`], [`RestoreRefusal::AlreadyMember`], [`RestoreRefusal::RoleAboveOwn`], [`RestoreRefusal::OneOwner`],
/// [`RestoreRefusal::SeatLimitReached`], [`RestoreRefusal::NotActive`].
///
/// # Events
/// `member.restored`.
pub async fn restore(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    removal: RemovalId,
) -> Outcome<Restored, RestoreRefusal> {
    orgs.work(caller, async |work| put_back(work, slug, removal).await)
        .await
}

/// The same as a part of a greater deed.
pub async fn put_back(work: &mut UnitOfWork, slug: &Slug, removal: RemovalId) -> Outcome<Restored, RestoreRefusal> {
    let grant = work.require::<RemoveMembers>(slug).await?;
    let (organization, since) = (grant.organization(), work.now() - work.orgs().limits().removal_undo);
    let kept = store::find(work, &grant, removal, since)
        .await?
        .ok_or(RestoreRefusal::Over)?;
    let (member, role) = (kept.user_id, kept.role);
    if role > grant.actor().standing.role() {
        return Err(RestoreRefusal::RoleAboveOwn.into());
    }
    if role == Role::Owner {
        if work.orgs().limits().owners == Owners::One {
            return Err(RestoreRefusal::OneOwner.into());
        }
        // Who owns is for owners to say, and for nobody who acts as one.
        work.also::<_, TransferOwnership>(&grant)?;
    }
    if members::role_of(work, &grant, member).await?.is_some() {
        return Err(RestoreRefusal::AlreadyMember.into());
    }
    if members::take_seat(work, organization).await? == 0 {
        return Err(RestoreRefusal::SeatLimitReached.into());
    }
    if members::hold_person(work, member).await? == 0 {
        return Err(RestoreRefusal::NotActive.into());
    }
    let again = Membership {
        organization,
        member,
        role,
        joined_at: kept.joined_at,
        active_on: kept.active_on,
        invitation: kept.invitation_id,
    };
    if members::insert(work, &again).await? == 0 {
        return Err(RestoreRefusal::AlreadyMember.into());
    }
    teams::store::come_back(work, &grant, member).await?;
    if store::forget(work, &grant, removal).await? == 0 {
        return Err(RestoreRefusal::AlreadyMember.into());
    }
    // What a newer version of the host cannot read is not what it was.
    if !kinds::keeping::returned(work, organization, member, kept.fields.as_deref()).await? {
        return Err(RestoreRefusal::Over.into());
    }
    store::reopen(work, &grant, &kept).await?;
    work.record_about(&grant, member, &Event::MemberRestored { role })
        .await?;
    Ok(Restored { member, role })
}
