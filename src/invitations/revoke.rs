//! An admin takes an invitation back.

use super::{RevokeRefusal, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::ManageInvitations},
    events::Event,
    kernel::{Denial, InvitationId, Outcome, Refusal, Slug},
};

impl Refusal for RevokeRefusal {}

/// Takes a pending or expired invitation back; its link is dead at once.
///
/// # Refusals
/// [`RevokeRefusal::NotPending`].
///
/// # Events
/// `invitation.revoked`.
pub async fn revoke(orgs: &Orgs, caller: &Caller, slug: &Slug, id: InvitationId) -> Outcome<(), RevokeRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<ManageInvitations>(slug).await?;
        let row = store::one(work, &grant, id).await?.ok_or(Denial::NotFound)?;
        if store::revoke(work, &grant, id).await? == 0 {
            return Err(RevokeRefusal::NotPending.into());
        }
        work.record(
            &grant,
            &Event::InvitationRevoked {
                invitation: id,
                email: row.email,
            },
        )
        .await?;
        Ok(())
    })
    .await
}
