//! Somebody who has an account is added, and not asked: a step of [`invite`](super::invite).

use super::{InviteRefusal, store};
use crate::{
    access::{Role, SignedIn, permission::permit::InviteMembers},
    events::Event,
    kernel::{Failure, Fault, InvitationId, Outcome},
    members::{self, Entry, JoinRefusal},
    work::{Grant, UnitOfWork},
};

/// Makes the person a member by an invitation that is accepted in the moment of its making, so that everybody who was let in has
/// one; the event's mail tells them.
pub(super) async fn add(
    work: &mut UnitOfWork,
    grant: &Grant<InviteMembers>,
    invitation: InvitationId,
    person: &SignedIn,
    role: Role,
) -> Outcome<(), InviteRefusal> {
    let entry = Entry {
        organization: grant.organization(),
        person,
        role,
        invitation: Some(invitation),
    };
    members::join(work, &entry).await?.map_err(|refusal| match refusal {
        JoinRefusal::AlreadyMember => InviteRefusal::AlreadyMember.into(),
        JoinRefusal::SeatLimitReached => InviteRefusal::SeatLimitReached.into(),
        JoinRefusal::NotActive => Failure::Faulted(Fault::conflict("deactivated in this moment")),
    })?;
    store::take_for_granted(work, grant, invitation, person.user).await?;
    let event = Event::MemberAdded {
        invitation: Some(invitation),
        role,
    };
    work.record_about(grant, person.user, &event).await?;
    Ok(())
}
