//! Somebody calls a passkey otherwise.

use super::store;
use crate::{
    Orgs,
    access::{Caller, Matter},
    events::Event,
    kernel::{Denial, DisplayName, Never, Outcome, PasskeyId},
    users::addresses::store::hold,
};

/// Changes the name of one of the caller's passkeys; the same name again changes nothing.
///
/// # Events
/// `user.passkey-renamed`. Causes one mail.
pub async fn rename(orgs: &Orgs, caller: &Caller, id: PasskeyId, name: &DisplayName) -> Outcome<(), Never> {
    orgs.work(caller, async |work| {
        let user = work.own(Matter::Passkeys)?.user;
        if hold(work, user).await? == 0 {
            return Err(Denial::SignedOut.into());
        }
        let from = store::name_of(work.db(), user, id).await?.ok_or(Denial::NotFound)?;
        if store::rename(work, user, id, name.as_str()).await? == 1 {
            let to = name.to_string();
            work.record_personal(Some(user), &Event::PasskeyRenamed { from, to })
                .await?;
        }
        Ok(())
    })
    .await
}
