//! An organization gets another slug; the old one redirects from then on.

use super::{ChangeSlug, ChangeSlugRefusal, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::UpdateOrganization},
    events::Event,
    kernel::{Outcome, Refusal, Slug},
};

impl Refusal for ChangeSlugRefusal {}

/// Changes the slug. A slug that the organization had before may be taken back.
///
/// # Refusals
/// [`ChangeSlugRefusal::SlugTaken`], [`ChangeSlugRefusal::Unchanged`].
///
/// # Events
/// `organization.slug-changed`.
pub async fn change_slug(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    input: &ChangeSlug,
) -> Outcome<Slug, ChangeSlugRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<UpdateOrganization>(slug).await?;
        if *slug == input.slug {
            return Err(ChangeSlugRefusal::Unchanged.into());
        }
        if store::claim_slug(work, &grant, &input.slug).await? == 0 {
            return Err(ChangeSlugRefusal::SlugTaken.into());
        }
        store::set_slug(work, &grant, &input.slug).await?;
        let event = Event::OrganizationSlugChanged {
            from: slug.to_string(),
            to: input.slug.to_string(),
        };
        work.record(&grant, &event).await?;
        Ok(input.slug.clone())
    })
    .await
}
