//! The fields of a person's own organizations and memberships.

use super::{Desk, Fields, OrganizationKind, store};
use crate::{
    access::Caller,
    kernel::{Never, OrganizationId, Outcome},
};
use std::collections::HashMap;

/// The fields of an organization of one's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Own<O, M> {
    /// Of the organization.
    pub organization: O,
    /// Of one's membership in it.
    pub member: M,
}

/// The fields of those of these organizations that the caller belongs to, with two statements. For the page of
/// [`mine`](crate::organizations::mine).
pub async fn show_mine<K: OrganizationKind>(
    desk: &Desk<K>,
    caller: &Caller,
    organizations: &[OrganizationId],
) -> Outcome<HashMap<OrganizationId, Own<K::Organization, K::Member>>, Never> {
    let Some(user) = caller.signed_in().map(|person| person.user) else {
        return Ok(HashMap::new());
    };
    let mut reading = desk.reading(caller).await?;
    let own = store::own(&mut reading, user, organizations).await?;
    let keys: Vec<_> = own.iter().map(|organization| (*organization, user)).collect();
    let of_places: HashMap<_, _> = K::Organization::read(reading.db(), &own).await?.into_iter().collect();
    let of_members: HashMap<_, _> = K::Member::read(reading.db(), &keys).await?.into_iter().collect();
    let fields = own.into_iter().map(|id| {
        let organization = of_places.get(&id).cloned().unwrap_or_default();
        let member = of_members.get(&(id, user)).cloned().unwrap_or_default();
        (id, Own { organization, member })
    });
    Ok(fields.collect())
}
