//! An operator sees and does, for a while, what somebody else can.

use super::{
    ActAsRefusal, Reason, Session, acting, session,
    throttle::{self, Act},
};
use crate::{
    Orgs,
    access::{Caller, caller::Superuser},
    events::Event,
    kernel::{Denial, Outcome, Secret, UserId},
    users,
};

/// Lets the operator's session act as the person, for [`Limits::acting`](crate::limits::Limits::acting) at most; it is another
/// session id from now on. Whoever asks has shown first that it is they: see [`proven`](super::proven).
///
/// It stays the operator's session, with their name beside the person's in every event; what it never reaches is said by
/// [`policy`](crate::access::policy). It ends with [`stop_acting`](super::stop_acting), by itself, with the session, and when either
/// of the two is not any more what they were.
///
/// # Refusals
/// [`ActAsRefusal::NotActive`], [`ActAsRefusal::Superuser`], [`ActAsRefusal::TooManyAttempts`].
///
/// # Events
/// `user.acting-began`. Causes one mail, to the person.
pub async fn act_as(
    orgs: &Orgs,
    caller: &Caller,
    old: &Secret,
    user: UserId,
    reason: &Reason,
) -> Outcome<Session, ActAsRefusal> {
    // Whoever is no operator is not counted, and learns nothing.
    let operator = orgs.reading(caller).await?.operate().await?.user();
    throttle::count(orgs, Act::Acting, &operator.to_string(), |wait| {
        ActAsRefusal::TooManyAttempts { wait }
    })
    .await?;
    orgs.work(caller, async |work| {
        let operator = work.operate().await?;
        let person = users::store::by_id(work, user).await?.ok_or(Denial::NotFound)?;
        if !person.active {
            return Err(ActAsRefusal::NotActive.into());
        }
        if Superuser::from_flag(person.superuser) == Superuser::Yes {
            return Err(ActAsRefusal::Superuser.into());
        }
        let until = work.now() + work.orgs().limits().acting;
        let token = Secret::random()?;
        let (from, to) = (old.digest(), token.digest());
        let begun = acting::store::begin(work, &operator, (&from, &to), user, reason, until).await?;
        let (expires_at, stay) = begun.ok_or(Denial::SignedOut)?;
        let reason = reason.to_string();
        work.record_operation(&operator, None, user, &Event::ActingBegan { reason, until })
            .await?;
        Ok(session::same(work.signed_in()?, token, expires_at, stay))
    })
    .await
}
