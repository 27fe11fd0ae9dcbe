//! An admin sends an invitation again.

use super::{ResendRefusal, Status, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::ManageInvitations},
    events::Event,
    kernel::{Denial, InvitationId, Outcome, Refusal, Slug},
};

impl Refusal for ResendRefusal {}

/// The same invitation with a new token and a new expiry; links of older mails are dead. Works for expired ones too. Who
/// resends becomes its inviter.
///
/// # Refusals
/// [`ResendRefusal::NotPending`], [`ResendRefusal::TooSoon`], [`ResendRefusal::RoleAboveOwn`], [`ResendRefusal::Replaced`].
///
/// # Events
/// `invitation.resent`, which causes the mail.
pub async fn resend(orgs: &Orgs, caller: &Caller, slug: &Slug, id: InvitationId) -> Outcome<(), ResendRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<ManageInvitations>(slug).await?;
        let row = store::one(work, &grant, id).await?.ok_or(Denial::NotFound)?;
        if row.role > grant.actor().standing.role() {
            return Err(ResendRefusal::RoleAboveOwn.into());
        }
        if !matches!(row.status, Status::Pending | Status::Expired) {
            return Err(ResendRefusal::NotPending.into());
        }
        if row.sent_at + work.orgs().limits().resend_pause > work.now() {
            return Err(ResendRefusal::TooSoon.into());
        }
        if store::has_member(work, &grant, &row.email_key).await? {
            return Err(ResendRefusal::Replaced.into());
        }
        let generation = store::renew(work, &grant, id).await?.ok_or(ResendRefusal::Replaced)?;
        let event = Event::InvitationResent {
            invitation: id,
            email: row.email,
            role: row.role,
            generation,
        };
        work.record(&grant, &event).await?;
        Ok(())
    })
    .await
}
