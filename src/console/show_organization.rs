//! One organization, and who owns it.

use super::{ListedOrganization, store};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Denial, Never, OrganizationId, Outcome, UserId},
};

/// One organization, and who owns it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownOrganization {
    /// The organization.
    pub organization: ListedOrganization,
    /// Its owners by name.
    pub owners: Vec<Owner>,
}

/// An owner of an organization.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Owner {
    /// Who.
    pub id: UserId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Whether they can sign in.
    pub active: bool,
}

/// Shows one organization; [`Denial::NotFound`] if there is none by this id, or it is deleted. This is no visit: it is seen from
/// outside.
pub async fn show_organization(
    orgs: &Orgs,
    caller: &Caller,
    organization: OrganizationId,
) -> Outcome<ShownOrganization, Never> {
    let mut reading = orgs.reading(caller).await?;
    let operator = reading.operate().await?;
    let found = store::organization(&mut reading, &operator, organization).await?;
    Ok(ShownOrganization {
        organization: found.ok_or(Denial::NotFound)?,
        owners: store::owners(&mut reading, &operator, organization).await?,
    })
}
