//! Somebody shows their initials again.

use super::store;
use crate::{
    Orgs,
    access::{Caller, Matter},
    events::Event,
    kernel::{Never, Outcome},
};

/// Forgets the caller's picture. Who has none keeps none.
///
/// # Events
/// `user.picture-removed`, if there was one.
pub async fn remove(orgs: &Orgs, caller: &Caller) -> Outcome<(), Never> {
    orgs.work(caller, async |work| {
        let person = work.own(Matter::Picture)?;
        if store::forget(work, person.user).await? == 1 {
            work.record_personal(Some(person.user), &Event::PictureRemoved {})
                .await?;
        }
        Ok(())
    })
    .await
}
