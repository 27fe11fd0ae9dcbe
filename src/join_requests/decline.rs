//! Whoever invites does not let somebody in who asked.

use super::{DeclineRefusal, Ending, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::InviteMembers},
    events::Event,
    kernel::{Denial, Fault, JoinRequestId, Outcome, Refusal, Slug},
};

impl Refusal for DeclineRefusal {}

/// Ends the request; the person is told so, and not by whom. Returns how they call themselves.
///
/// # Refusals
/// [`DeclineRefusal::AlreadyDecided`] (by whom, and how).
///
/// # Events
/// `join-request.declined`.
pub async fn decline(orgs: &Orgs, caller: &Caller, slug: &Slug, id: JoinRequestId) -> Outcome<String, DeclineRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<InviteMembers>(slug).await?;
        let row = store::find(work, &grant, id).await?.ok_or(Denial::NotFound)?;
        if let Some((by, how)) = row.decided() {
            return Err(DeclineRefusal::AlreadyDecided { by, how }.into());
        }
        if store::end(work, &grant, id, Ending::Declined).await? == 0 {
            // Once more from the beginning, which says who it was.
            return Err(Fault::conflict("decided in this moment").into());
        }
        work.record_about(&grant, row.user_id, &Event::JoinRequestDeclined { request: id })
            .await?;
        Ok(row.name)
    })
    .await
}
