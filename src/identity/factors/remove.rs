//! The operator, on the command line, lets somebody in again who has lost both the app and the recovery codes.

use super::{RemoveFactorRefusal, store};
use crate::{
    Orgs,
    access::Caller,
    events::Event,
    kernel::{EmailAddress, Outcome},
    users::{self, Factor, store::set_second_factor},
};

/// Forgets the person's factor. Never reachable over HTTP: it asks for nothing.
///
/// # Refusals
/// [`RemoveFactorRefusal::UnknownUser`], [`RemoveFactorRefusal::NotOn`].
///
/// # Events
/// `user.factor-removed-by-operator`. Causes one mail.
pub async fn remove(orgs: &Orgs, email: &EmailAddress) -> Outcome<(), RemoveFactorRefusal> {
    orgs.work(&Caller::Nobody, async |work| {
        let found = users::store::by_email(work.db(), &email.canonical()).await?;
        let user = found.ok_or(RemoveFactorRefusal::UnknownUser)?.id;
        if store::remove(work, user).await? == 0 {
            return Err(RemoveFactorRefusal::NotOn.into());
        }
        store::end_halves(work, user).await?;
        set_second_factor(work, user, Factor::Absent).await?;
        work.record_personal(Some(user), &Event::FactorRemovedByOperator {})
            .await?;
        Ok(())
    })
    .await
}
