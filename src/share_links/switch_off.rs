//! Somebody who invites switches the link off.

use super::{SwitchOffRefusal, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::InviteMembers},
    events::Event,
    kernel::{Outcome, Refusal, Slug},
};

impl Refusal for SwitchOffRefusal {}

/// Nobody joins by the organization's link any more. Whoever did is a member as before.
///
/// # Refusals
/// [`SwitchOffRefusal::NoneInUse`].
///
/// # Events
/// `share-link.switched-off`.
pub async fn switch_off(orgs: &Orgs, caller: &Caller, slug: &Slug) -> Outcome<(), SwitchOffRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<InviteMembers>(slug).await?;
        let (share_link, uses) = store::end(work, &grant).await?.ok_or(SwitchOffRefusal::NoneInUse)?;
        work.record(&grant, &Event::ShareLinkSwitchedOff { share_link, uses })
            .await?;
        Ok(())
    })
    .await
}
