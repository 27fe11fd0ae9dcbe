//! The page behind the mailed link. Looking changes nothing, however often.

use super::{Unusable, store};
use crate::{
    Orgs,
    kernel::{Never, Outcome, Secret, Timestamp},
};

/// What the holder of the link may know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// What the organization will be called.
    pub name: String,
    /// The slug that was typed; often empty.
    pub slug: String,
    /// The founder's address.
    pub email: String,
    /// Until when it can be confirmed.
    pub expires_at: Timestamp,
    /// Whether it can be.
    pub usable: Result<(), Unusable>,
}

/// The founding behind a token; `None` for a token that never was, or that a newer founding of the address has replaced.
pub async fn show(orgs: &Orgs, token: &Secret) -> Outcome<Option<Shown>, Never> {
    let row = store::look(&mut orgs.database().read().await?, orgs.kind(), token).await?;
    Ok(row.map(|row| Shown {
        usable: row.usable(orgs.now()),
        name: row.name,
        slug: row.slug,
        email: row.email,
        expires_at: row.expires_at,
    }))
}
