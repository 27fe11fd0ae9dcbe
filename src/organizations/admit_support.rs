//! Owners let the operators of the installation look in again.

use super::{AdmitSupportRefusal, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::AdmitSupport},
    events::Event,
    kernel::{Outcome, Refusal, Slug},
};

impl Refusal for AdmitSupportRefusal {}

/// Superusers pass the guards again, as they do from the founding on; each visit is recorded.
///
/// # Refusals
/// [`AdmitSupportRefusal::AlreadyAdmitted`].
///
/// # Events
/// `organization.support-admitted`. Causes one mail to each owner.
pub async fn admit_support(orgs: &Orgs, caller: &Caller, slug: &Slug) -> Outcome<(), AdmitSupportRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<AdmitSupport>(slug).await?;
        if store::admit_support(work, &grant).await? == 0 {
            return Err(AdmitSupportRefusal::AlreadyAdmitted.into());
        }
        work.record(&grant, &Event::SupportAdmitted {}).await?;
        Ok(())
    })
    .await
}
