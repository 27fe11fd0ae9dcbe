//! Owners take a disabled organization into use again.

use super::{EnableRefusal, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::DisableOrganization},
    events::Event,
    kernel::{Outcome, Refusal, Slug},
};

impl Refusal for EnableRefusal {}

/// Enables the organization again; whoever may disable may enable.
///
/// # Refusals
/// [`EnableRefusal::AlreadyEnabled`].
///
/// # Events
/// `organization.enabled`.
pub async fn enable(orgs: &Orgs, caller: &Caller, slug: &Slug) -> Outcome<(), EnableRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<DisableOrganization>(slug).await?;
        if store::enable(work, &grant).await? == 0 {
            return Err(EnableRefusal::AlreadyEnabled.into());
        }
        work.record(&grant, &Event::OrganizationEnabled {}).await?;
        Ok(())
    })
    .await
}
