//! An admin offers another role.

use super::store;
use crate::{
    Orgs,
    access::{Caller, Role, permission::permit::ManageInvitations},
    events::Event,
    invitations::{ChangeOfferRefusal, Status, store::one},
    kernel::{Denial, InvitationId, Outcome, Refusal, Slug},
    limits::Owners,
};

impl Refusal for ChangeOfferRefusal {}

/// Changes the role that a pending or expired invitation offers. Its link stays as it is, and no mail is sent. Who changes it
/// becomes its inviter.
///
/// # Refusals
/// [`ChangeOfferRefusal::NotPending`], [`ChangeOfferRefusal::RoleAboveOwn`], [`ChangeOfferRefusal::OneOwner`],
/// [`ChangeOfferRefusal::Unchanged`].
///
/// # Events
/// `invitation.role-changed`.
pub async fn change_role(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    id: InvitationId,
    to: Role,
) -> Outcome<(), ChangeOfferRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<ManageInvitations>(slug).await?;
        let row = one(work, &grant, id).await?.ok_or(Denial::NotFound)?;
        if !matches!(row.status, Status::Pending | Status::Expired) {
            return Err(ChangeOfferRefusal::NotPending.into());
        }
        let own = grant.actor().standing.role();
        if row.role > own || to > own {
            return Err(ChangeOfferRefusal::RoleAboveOwn.into());
        }
        if row.role == to {
            return Err(ChangeOfferRefusal::Unchanged.into());
        }
        if to == Role::Owner && work.orgs().limits().owners == Owners::One {
            return Err(ChangeOfferRefusal::OneOwner.into());
        }
        if store::set_role(work, &grant, id, to).await? == 0 {
            return Err(ChangeOfferRefusal::NotPending.into());
        }
        let event = Event::InvitationRoleChanged {
            invitation: id,
            email: row.email,
            from: row.role,
            to,
        };
        work.record(&grant, &event).await?;
        Ok(())
    })
    .await
}
