//! What is asked about one invitation, and not settled.

use super::store;
use crate::{
    Orgs,
    access::{Caller, permission::permit::ListInvitations},
    kernel::{InvitationId, Never, Outcome, Slug, Timestamp, UserId},
};

/// Somebody who asks to be invited by their own address.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Requested {
    /// Who.
    pub user_id: UserId,
    /// How they call themselves.
    pub name: String,
    /// Their primary address at this moment; it is verified, as all of them are.
    pub email: String,
    /// When they asked.
    pub asked_at: Timestamp,
}

/// Those of people who can still sign in, the first to ask first; nothing for an invitation that is none of the organization's.
pub async fn list_requests(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    id: InvitationId,
) -> Outcome<Vec<Requested>, Never> {
    let mut reading = orgs.reading(caller).await?;
    let grant = reading.require::<ListInvitations>(slug).await?;
    Ok(store::open(&mut reading, &grant, id).await?)
}
