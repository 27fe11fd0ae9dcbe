//! Who somebody is elsewhere.

use super::store;
use crate::{
    Orgs,
    access::{Caller, Matter},
    kernel::{Never, Outcome, Timestamp},
};

/// An identity, as its person sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The provider's identifier.
    pub issuer: String,
    /// Their address there, when it was linked; may be empty.
    pub email: String,
    /// Since when.
    pub linked_at: Timestamp,
    /// When it was used last, if ever.
    pub used_at: Option<Timestamp>,
}

/// The caller's own.
pub async fn list(orgs: &Orgs, caller: &Caller) -> Outcome<Vec<Identity>, Never> {
    let user = caller.own(Matter::Identities)?.user;
    let rows = store::of(&mut orgs.database().read().await?, user).await?;
    let identity = |row: store::LinkedRow| Identity {
        issuer: row.issuer,
        email: row.email,
        linked_at: row.linked_at,
        used_at: row.used_at,
    };
    Ok(rows.into_iter().map(identity).collect())
}
