//! Whoever looks after invitations leaves one as it is.

use super::store;
use crate::{
    Orgs,
    access::{Caller, permission::permit::ManageInvitations},
    events::Event,
    invitations::{DismissRefusal, store::one},
    kernel::{Denial, InvitationId, Outcome, Refusal, Slug, UserId},
};

impl Refusal for DismissRefusal {}

/// Settles what `person` asked about the invitation; its link stays as it is, and the person sees on its page that nothing changes.
///
/// # Refusals
/// [`DismissRefusal::NotOpen`].
///
/// # Events
/// `invitation.request-dismissed`.
pub async fn dismiss_request(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    id: InvitationId,
    person: UserId,
) -> Outcome<(), DismissRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<ManageInvitations>(slug).await?;
        let row = one(work, &grant, id).await?.ok_or(Denial::NotFound)?;
        if store::dismiss(work, &grant, id, person).await? == 0 {
            return Err(DismissRefusal::NotOpen.into());
        }
        let event = Event::InvitationRequestDismissed {
            invitation: id,
            email: row.email,
        };
        work.record_about(&grant, person, &event).await?;
        Ok(())
    })
    .await
}
