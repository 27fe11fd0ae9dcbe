//! An organization gets other fields.

use super::{Desk, Fields, OrganizationKind};
use crate::{
    access::{Caller, permission::permit::UpdateOrganization},
    events::Event,
    kernel::{Never, Outcome, Slug},
};

/// Replaces the organization's own fields; its name and slug stay.
///
/// # Events
/// `organization.fields-changed`.
pub async fn change<K: OrganizationKind>(
    desk: &Desk<K>,
    caller: &Caller,
    slug: &Slug,
    fields: &K::Organization,
) -> Outcome<(), Never> {
    desk.work(caller, async |work| {
        let grant = work.require::<UpdateOrganization>(slug).await?;
        fields.write(work.db(), grant.organization()).await?;
        work.record(&grant, &Event::OrganizationFieldsChanged {}).await?;
        Ok(())
    })
    .await
}
