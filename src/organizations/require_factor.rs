//! Owners let nobody in who signs in with a password alone.

use super::{RequireFactorRefusal, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::RequireFactor},
    events::Event,
    kernel::{Outcome, Refusal, Slug},
    work::Door,
};

impl Refusal for RequireFactorRefusal {}

/// From now on members (and superusers) without a second factor see why they get no further, and nothing else. What the host
/// says of its people counts: see [`crate::users::note_factor`].
///
/// # Refusals
/// [`RequireFactorRefusal::NoneOfTheirOwn`], [`RequireFactorRefusal::AlreadyRequired`].
///
/// # Events
/// `organization.factor-required`.
pub async fn require_factor(orgs: &Orgs, caller: &Caller, slug: &Slug) -> Outcome<(), RequireFactorRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<RequireFactor>(slug).await?;
        if store::require_factor(work, &grant).await? == 0 {
            // Where it is required already, nobody without one comes so far.
            return Err(match grant.place().door {
                Door::FactorNeeded => RequireFactorRefusal::AlreadyRequired,
                Door::Open => RequireFactorRefusal::NoneOfTheirOwn,
            }
            .into());
        }
        work.record(&grant, &Event::FactorRequired {}).await?;
        Ok(())
    })
    .await
}
