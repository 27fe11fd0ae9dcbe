//! An operator is themselves again.

use super::{Session, acting, session};
use crate::{
    Orgs,
    access::{Caller, caller::Superuser},
    events::Event,
    kernel::{Denial, Never, Outcome, Secret},
};

/// Gives the operator's session back to them, under another id. One that is theirs already, because the time was over, stays as it
/// is: `None`. For everybody who never acted there is nothing here.
///
/// # Events
/// `user.acting-ended`.
pub async fn stop_acting(orgs: &Orgs, caller: &Caller, old: &Secret) -> Outcome<Option<Session>, Never> {
    let Caller::Acting(acting) = caller else {
        let person = caller.signed_in().ok_or(Denial::SignedOut)?;
        return match person.superuser {
            Superuser::Yes => Ok(None),
            Superuser::No => Err(Denial::NotFound.into()),
        };
    };
    // What the operator does by their own hand stands in the log as theirs.
    orgs.work(&Caller::User(acting.operator.clone()), async |work| {
        let operator = work.operate().await?;
        let token = Secret::random()?;
        let Some((expires_at, stay)) = acting::store::end(work, &operator, &old.digest(), &token.digest()).await?
        else {
            return Ok(None);
        };
        work.record_operation(&operator, None, acting.person.user, &Event::ActingEnded {})
            .await?;
        Ok(Some(session::same(work.signed_in()?, token, expires_at, stay)))
    })
    .await
}
