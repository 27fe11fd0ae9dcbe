//! The page behind a link that puts a primary address back.

use super::{UndoPrimaryRefusal, addresses};
use crate::{
    Orgs,
    kernel::{Outcome, Secret},
};

/// What the link would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undo {
    /// The address that would be primary again.
    pub back: String,
    /// The addresses that would be theirs no more.
    pub away: Vec<String>,
}

/// What [`undo_primary`](super::undo_primary) would do, so that it removes nothing of which nobody was told. Changes nothing,
/// however often.
///
/// # Refusals
/// [`UndoPrimaryRefusal::Unknown`], [`UndoPrimaryRefusal::Expired`].
pub async fn show_undo(orgs: &Orgs, token: &Secret) -> Outcome<Undo, UndoPrimaryRefusal> {
    let mut db = orgs.database().read().await?;
    let found = addresses::store::change_by_token(&mut db, &token.digest()).await?;
    let change = found.ok_or(UndoPrimaryRefusal::Unknown)?;
    if change.expires_at <= orgs.now() {
        return Err(UndoPrimaryRefusal::Expired.into());
    }
    let away = addresses::store::came_since(&mut db, &change).await?;
    Ok(Undo {
        back: change.from_email,
        away: away.into_iter().map(|(email,)| email).collect(),
    })
}
