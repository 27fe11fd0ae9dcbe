//! An organization gets another name.

use super::{Rename, RenameRefusal, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::UpdateOrganization},
    events::Event,
    kernel::{Outcome, Refusal, Slug},
};

impl Refusal for RenameRefusal {}

/// Changes the name; the slug stays.
///
/// # Refusals
/// [`RenameRefusal::Unchanged`].
///
/// # Events
/// `organization.renamed`.
pub async fn rename(orgs: &Orgs, caller: &Caller, slug: &Slug, input: &Rename) -> Outcome<(), RenameRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<UpdateOrganization>(slug).await?;
        let from = grant.place().name.clone();
        if store::set_name(work, &grant, &input.name).await? == 0 {
            return Err(RenameRefusal::Unchanged.into());
        }
        work.record(
            &grant,
            &Event::OrganizationRenamed {
                from,
                to: input.name.to_string(),
            },
        )
        .await?;
        Ok(())
    })
    .await
}
