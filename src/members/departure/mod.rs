//! Somebody leaves every organization at once, because they go altogether. A part of a verb: `users::depart`.
//!
//! Never here: what becomes of the person.

mod store;

use super::teams;
use crate::{
    Orgs,
    access::{Caller, Matter},
    events::Event,
    kernel::{Fault, Never, Outcome, UserId},
    work::UnitOfWork,
};

/// An organization that would be left without an owner.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Owned {
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// The organizations that keep the caller from going: those that have no other active owner, by name; a hundred at most.
pub async fn owned(orgs: &Orgs, caller: &Caller) -> Outcome<Vec<Owned>, Never> {
    let user = caller.own(Matter::Account)?.user;
    Ok(store::only_owner_of(&mut orgs.database().read().await?, user).await?)
}

/// Ends every membership in an organization that is not deleted, records each as `member.left`, and revokes the invitations that
/// wait in the person's name, and forgets where they asked to join; or ends none, and returns the organizations that they are the only owner of.
///
/// The person has to be held: who is held joins nothing and founds nothing, so that what is read here is all there is. Unlike
/// [`leave`](super::leave) it asks no policy: also from a disabled organization one may go for good.
pub(crate) async fn leave_everywhere(work: &mut UnitOfWork, user: UserId) -> Result<Vec<Owned>, Fault> {
    store::lock(work, user).await?;
    let owned = store::only_owner_of(work.db(), user).await?;
    if !owned.is_empty() {
        return Ok(owned);
    }
    store::rest_on_others(work, user).await?;
    let left = store::memberships(work, user).await?;
    store::free_seats(work, user).await?;
    teams::store::leave_everywhere(work, user).await?;
    store::end(work, user).await?;
    store::revoke(work, user).await?;
    store::forget_removals(work, user).await?;
    store::forget_join_requests(work, user).await?;
    for (organization, role) in left {
        work.record_going(organization, user, &Event::MemberLeft { role })
            .await?;
    }
    Ok(Vec::new())
}
