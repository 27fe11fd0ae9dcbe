//! Somebody changes their name.

use crate::{
    Orgs,
    access::{Caller, Matter},
    events::Event,
    kernel::{DisplayName, Never, Outcome},
    users,
};

/// Gives the caller another name, and member lists with it. The name they have already is no change.
///
/// # Events
/// `user.renamed`, if it is another one.
pub async fn rename(orgs: &Orgs, caller: &Caller, name: &DisplayName) -> Outcome<(), Never> {
    orgs.work(caller, async |work| {
        let person = work.own(Matter::Name)?;
        if users::store::rename(work, &person, name).await? == 0 {
            return Ok(());
        }
        let (from, to) = (person.name, name.to_string());
        work.record_personal(Some(person.user), &Event::Renamed { from, to })
            .await?;
        Ok(())
    })
    .await
}
