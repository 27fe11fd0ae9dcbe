//! Owners let no operator of the installation look in.

use super::{RefuseSupportRefusal, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::AdmitSupport},
    events::Event,
    kernel::{Outcome, Refusal, Slug},
};

impl Refusal for RefuseSupportRefusal {}

/// From now on superusers get in neither as guests nor as somebody who belongs here: they are told so, and see nothing else of it.
/// What is left to them is the console: to see who owns it and who belongs to it, to put it aside, and to give it an owner when it has none.
///
/// # Refusals
/// [`RefuseSupportRefusal::AlreadyRefused`].
///
/// # Events
/// `organization.support-refused`. Causes one mail to each owner.
pub async fn refuse_support(orgs: &Orgs, caller: &Caller, slug: &Slug) -> Outcome<(), RefuseSupportRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<AdmitSupport>(slug).await?;
        if store::refuse_support(work, &grant).await? == 0 {
            return Err(RefuseSupportRefusal::AlreadyRefused.into());
        }
        work.record(&grant, &Event::SupportRefused {}).await?;
        Ok(())
    })
    .await
}
