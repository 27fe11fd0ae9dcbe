//! An operator sees who waits for the mail that confirms their address.

use super::store;
use crate::{
    Orgs,
    access::Caller,
    kernel::{Direction, Never, Outcome, Page, Timestamp},
};
use uuid::Uuid;

/// A sign-up whose address is not confirmed yet. What was typed is anybody's claim.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct WaitingSignUp {
    /// Which.
    pub id: Uuid,
    /// The name that was typed.
    pub name: String,
    /// The address that was typed.
    pub email: String,
    /// Since when it waits.
    pub created_at: Timestamp,
    /// How long its link works.
    pub expires_at: Timestamp,
}

/// Sign-ups that still wait, the newest first.
pub async fn list_sign_ups(
    orgs: &Orgs,
    caller: &Caller,
    from: Option<(Direction, Uuid)>,
    size: i64,
) -> Outcome<Page<WaitingSignUp>, Never> {
    let mut reading = orgs.reading(caller).await?;
    reading.operate().await?;
    let rows = store::waiting_sign_ups(reading.db(), from, orgs.now(), size + 1).await?;
    let (size, direction) = (usize::try_from(size).unwrap_or(1), from.map(|(direction, _)| direction));
    Ok(Page::cut(rows, size, direction, |row| row.id.to_string()))
}
