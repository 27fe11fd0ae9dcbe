//! Owners put an organization aside without losing anything.

use super::{DisableRefusal, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::DisableOrganization},
    events::Event,
    kernel::{Outcome, Refusal, Slug},
};

impl Refusal for DisableRefusal {}

/// Disables the organization: its pages say so, its invitations cannot be accepted meanwhile.
///
/// # Refusals
/// [`DisableRefusal::AlreadyDisabled`].
///
/// # Events
/// `organization.disabled`.
pub async fn disable(orgs: &Orgs, caller: &Caller, slug: &Slug) -> Outcome<(), DisableRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<DisableOrganization>(slug).await?;
        if store::disable(work, &grant).await? == 0 {
            return Err(DisableRefusal::AlreadyDisabled.into());
        }
        work.record(&grant, &Event::OrganizationDisabled {}).await?;
        Ok(())
    })
    .await
}
