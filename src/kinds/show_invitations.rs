//! The fields of a page of invitations.

use super::{Desk, Fields, InvitationKey, OrganizationKind};
use crate::{
    access::{Caller, permission::permit::ListInvitations},
    kernel::{InvitationId, Never, Outcome, Slug},
};
use std::collections::HashMap;

/// The fields of these invitations of the organization, with one statement; no other one's, whichever is asked for.
pub async fn show_invitations<K: OrganizationKind>(
    desk: &Desk<K>,
    caller: &Caller,
    slug: &Slug,
    invitations: &[InvitationId],
) -> Outcome<HashMap<InvitationId, K::Invitation>, Never> {
    let mut reading = desk.reading(caller).await?;
    let grant = reading.require::<ListInvitations>(slug).await?;
    let keys: Vec<InvitationKey> = invitations.iter().map(|id| (grant.organization(), *id)).collect();
    let found = K::Invitation::read(reading.db(), &keys).await?;
    Ok(found.into_iter().map(|((_, id), fields)| (id, fields)).collect())
}
