//! The passkeys somebody has.

use super::store;
use crate::{
    Orgs,
    access::{Caller, Matter},
    kernel::{Never, Outcome, PasskeyId, Timestamp},
};

/// A passkey, as its person sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// Its id.
    pub id: PasskeyId,
    /// What they call it.
    pub name: String,
    /// When it was added.
    pub created_at: Timestamp,
    /// When it was used last, if ever.
    pub used_at: Option<Timestamp>,
}

/// The caller's own, the oldest first.
pub async fn list(orgs: &Orgs, caller: &Caller) -> Outcome<Vec<Passkey>, Never> {
    let user = caller.own(Matter::Passkeys)?.user;
    let rows = store::of(&mut orgs.database().read().await?, user).await?;
    let passkey = |row: store::PasskeyRow| Passkey {
        id: row.id,
        name: row.name,
        created_at: row.created_at,
        used_at: row.used_at,
    };
    Ok(rows.into_iter().map(passkey).collect())
}
