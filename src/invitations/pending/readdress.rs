//! An admin corrects the address of an invitation.

use super::store;
use crate::{
    Orgs,
    access::{Caller, permission::permit::ManageInvitations},
    events::Event,
    invitations::{
        ReaddressRefusal, Status, requests,
        store::{expire, has_member, one},
    },
    kernel::{Denial, EmailAddress, InvitationId, Outcome, Refusal, Slug},
};

impl Refusal for ReaddressRefusal {}

/// The same invitation to another address, with a new token and a new expiry. Links of the mails to the address before are as
/// unknown as if they had never been: whoever got them by mistake does not learn the right address. Works for expired ones too. Who
/// corrects it becomes its inviter. What was asked about the address before is settled.
///
/// # Refusals
/// [`ReaddressRefusal::NotPending`], [`ReaddressRefusal::RoleAboveOwn`], [`ReaddressRefusal::Unchanged`],
/// [`ReaddressRefusal::AlreadyMember`], [`ReaddressRefusal::AlreadyInvited`].
///
/// # Events
/// `invitation.readdressed`, which causes the mail.
pub async fn readdress(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    id: InvitationId,
    to: &EmailAddress,
) -> Outcome<(), ReaddressRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<ManageInvitations>(slug).await?;
        let row = one(work, &grant, id).await?.ok_or(Denial::NotFound)?;
        if !matches!(row.status, Status::Pending | Status::Expired) {
            return Err(ReaddressRefusal::NotPending.into());
        }
        if row.role > grant.actor().standing.role() {
            return Err(ReaddressRefusal::RoleAboveOwn.into());
        }
        let address = to.canonical();
        if row.email_key == address {
            return Err(ReaddressRefusal::Unchanged.into());
        }
        if has_member(work, &grant, &address).await? {
            return Err(ReaddressRefusal::AlreadyMember.into());
        }
        expire(work, &grant, &address).await?;
        let generation = store::readdress(work, &grant, id, to)
            .await?
            .ok_or(ReaddressRefusal::AlreadyInvited)?;
        store::forget_tokens(work, &grant, id).await?;
        requests::store::settle(work, &grant, id).await?;
        let event = Event::InvitationReaddressed {
            invitation: id,
            from: row.email,
            email: to.to_string(),
            generation,
        };
        work.record(&grant, &event).await?;
        Ok(())
    })
    .await
}
