//! Owners stop asking for a second factor.

use super::{DropFactorRefusal, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::RequireFactor},
    events::Event,
    kernel::{Outcome, Refusal, Slug},
};

impl Refusal for DropFactorRefusal {}

/// Lets everybody in again who belongs here.
///
/// # Refusals
/// [`DropFactorRefusal::NotRequired`].
///
/// # Events
/// `organization.factor-not-required`.
pub async fn drop_factor(orgs: &Orgs, caller: &Caller, slug: &Slug) -> Outcome<(), DropFactorRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<RequireFactor>(slug).await?;
        if store::drop_factor(work, &grant).await? == 0 {
            return Err(DropFactorRefusal::NotRequired.into());
        }
        work.record(&grant, &Event::FactorNotRequired {}).await?;
        Ok(())
    })
    .await
}
