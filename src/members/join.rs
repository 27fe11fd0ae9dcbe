//! The only way into an existing organization.

use super::store::{self, Membership};
use crate::{
    access::{Role, SignedIn},
    kernel::{Fault, InvitationId, OrganizationId},
    kinds,
    work::UnitOfWork,
};

/// Who comes in, where, as what, and by which invitation; none where an operator gives the organization an owner. Made by the verb that has the right to let somebody in.
pub(crate) struct Entry<'a> {
    pub organization: OrganizationId,
    pub person: &'a SignedIn,
    pub role: Role,
    pub invitation: Option<InvitationId>,
}

/// Why somebody could not come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum JoinRefusal {
    AlreadyMember,
    SeatLimitReached,
    /// The person has gone, or was put aside, in this moment.
    NotActive,
}

/// Takes a seat and makes the membership, or refuses; so limits hold on every path.
pub(crate) async fn join(work: &mut UnitOfWork, entry: &Entry<'_>) -> Result<Result<(), JoinRefusal>, Fault> {
    if store::take_seat(work, entry.organization).await? == 0 {
        return Ok(Err(JoinRefusal::SeatLimitReached));
    }
    if store::hold_person(work, entry.person.user).await? == 0 {
        return Ok(Err(JoinRefusal::NotActive));
    }
    let new = Membership {
        organization: entry.organization,
        member: entry.person.user,
        role: entry.role,
        joined_at: work.now(),
        // When they open it.
        active_on: None,
        invitation: entry.invitation,
    };
    if store::insert(work, &new).await? == 0 {
        return Ok(Err(JoinRefusal::AlreadyMember));
    }
    kinds::keeping::joined(work, entry.organization, entry.person.user, entry.invitation).await?;
    Ok(Ok(()))
}
