//! An admin makes a link for an invitation, to hand it over by themselves.

use super::store;
use crate::{
    Orgs,
    access::{Caller, permission::permit::ManageInvitations},
    events::Event,
    invitations::{
        LinkRefusal, Status,
        deliver::store::add_token,
        store::{has_member, one},
    },
    kernel::{Denial, InvitationId, Outcome, Refusal, Secret, Slug},
};

impl Refusal for LinkRefusal {}

/// A new token for the invitation, in its only readable form, and a new expiry; links of older mails are dead, and no mail is
/// sent. Works for expired ones too. Who makes it becomes its inviter.
///
/// Who was handed the link has not shown that the address is theirs, so it makes no account ([`prove`](crate::invitations::prove)).
///
/// # Refusals
/// [`LinkRefusal::NotPending`], [`LinkRefusal::RoleAboveOwn`], [`LinkRefusal::Replaced`].
///
/// # Events
/// `invitation.link-made`.
pub async fn make_link(orgs: &Orgs, caller: &Caller, slug: &Slug, id: InvitationId) -> Outcome<Secret, LinkRefusal> {
    let token = Secret::random()?;
    orgs.work(caller, async |work| {
        let grant = work.require::<ManageInvitations>(slug).await?;
        let row = one(work, &grant, id).await?.ok_or(Denial::NotFound)?;
        if row.role > grant.actor().standing.role() {
            return Err(LinkRefusal::RoleAboveOwn.into());
        }
        if !matches!(row.status, Status::Pending | Status::Expired) {
            return Err(LinkRefusal::NotPending.into());
        }
        if has_member(work, &grant, &row.email_key).await? {
            return Err(LinkRefusal::Replaced.into());
        }
        let generation = store::hand(work, &grant, id).await?.ok_or(LinkRefusal::Replaced)?;
        add_token(work, id, generation, &token.digest()).await?;
        let event = Event::InvitationLinkMade {
            invitation: id,
            email: row.email,
        };
        work.record(&grant, &event).await?;
        Ok(token.clone())
    })
    .await
}
