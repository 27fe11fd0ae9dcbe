//! A picture, for whoever may see the person.

use super::store;
use crate::{
    Orgs,
    access::Caller,
    kernel::{Denial, Fault, Never, Outcome, UserId},
};

/// How large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// For rows: 64 pixels a side.
    Small,
    /// For one person: 256.
    Large,
}

/// The picture with this mark, if it is still theirs: a WebP. Seen by the person, by members of an organization of theirs, and by
/// superusers; for everybody else there is none.
///
/// Denied with [`Denial::NotFound`], also to nobody: an address like this one says nothing of who is here.
pub async fn show(orgs: &Orgs, caller: &Caller, user: UserId, mark: &str, size: Size) -> Outcome<Vec<u8>, Never> {
    let viewer = caller.signed_in().ok_or(Denial::NotFound)?;
    let mut db = orgs.database().read().await?;
    let found = store::picture(&mut db, (user, mark), size, viewer).await?;
    Ok(found.ok_or(Denial::NotFound)?)
}

/// The mark of the caller's own picture, if they have one.
pub async fn mark_of(orgs: &Orgs, caller: &Caller) -> Result<Option<String>, Fault> {
    match caller.signed_in() {
        Some(person) => store::mark(&mut orgs.database().read().await?, person.user).await,
        None => Ok(None),
    }
}
