//! The fields of one organization.

use super::{Desk, Fields, OrganizationKind};
use crate::{
    access::{Caller, permission::permit::ViewOrganization},
    kernel::{Never, Outcome, Slug},
};

/// The organization's own fields, for whoever may see it.
pub async fn show<K: OrganizationKind>(
    desk: &Desk<K>,
    caller: &Caller,
    slug: &Slug,
) -> Outcome<K::Organization, Never> {
    let mut reading = desk.reading(caller).await?;
    let grant = reading.require::<ViewOrganization>(slug).await?;
    let found = K::Organization::read(reading.db(), &[grant.organization()]).await?;
    Ok(found.into_iter().next().map(|(_, fields)| fields).unwrap_or_default())
}
