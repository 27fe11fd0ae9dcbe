//! An owner deletes an organization.

use super::{DeleteRefusal, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::DeleteOrganization},
    events::Event,
    kernel::{Outcome, Refusal, Slug},
};

impl Refusal for DeleteRefusal {}

/// Deletes the organization. It is gone for everybody at once; its slug is not given away, its members stay users, its
/// pending invitations are revoked, and what somebody asked to join it is gone.
///
/// `typed` has to repeat the slug.
///
/// # Refusals
/// [`DeleteRefusal::NotConfirmed`].
///
/// # Events
/// `organization.deleted`.
pub async fn delete(orgs: &Orgs, caller: &Caller, slug: &Slug, typed: &str) -> Outcome<(), DeleteRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<DeleteOrganization>(slug).await?;
        if typed.trim() != slug.as_str() {
            return Err(DeleteRefusal::NotConfirmed.into());
        }
        store::delete(work, &grant).await?;
        work.record(&grant, &Event::OrganizationDeleted { slug: slug.to_string() })
            .await?;
        Ok(())
    })
    .await
}
