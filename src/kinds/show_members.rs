//! The fields of a page of members.

use super::{Desk, Fields, MemberKey, OrganizationKind};
use crate::{
    access::{Caller, permission::permit::ListMembers},
    kernel::{Never, Outcome, Slug, UserId},
};
use std::collections::HashMap;

/// The fields of these members of the organization, with one statement; nobody else's, whoever is asked for. Whose row is missing
/// is not in it.
pub async fn show_members<K: OrganizationKind>(
    desk: &Desk<K>,
    caller: &Caller,
    slug: &Slug,
    members: &[UserId],
) -> Outcome<HashMap<UserId, K::Member>, Never> {
    let mut reading = desk.reading(caller).await?;
    let grant = reading.require::<ListMembers>(slug).await?;
    let keys: Vec<MemberKey> = members.iter().map(|user| (grant.organization(), *user)).collect();
    let found = K::Member::read(reading.db(), &keys).await?;
    Ok(found.into_iter().map(|((_, user), fields)| (user, fields)).collect())
}
