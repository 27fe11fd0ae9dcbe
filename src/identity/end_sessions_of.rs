//! An operator signs somebody out everywhere.

use super::sessions;
use crate::{
    Orgs,
    access::Caller,
    events::Event,
    kernel::{Denial, Never, Outcome, UserId},
    users,
};

/// Ends all sessions of the person; returns how many there were. Safe to repeat.
///
/// # Events
/// `user.sessions-ended`, also when there were none: that somebody tried is a fact.
pub async fn end_sessions_of(orgs: &Orgs, caller: &Caller, user: UserId) -> Outcome<u64, Never> {
    orgs.work(caller, async |work| {
        let operator = work.operate().await?;
        users::store::by_id(work, user).await?.ok_or(Denial::NotFound)?;
        let sessions = sessions::store::end_sessions_of(work, user).await?;
        work.record_operation(&operator, None, user, &Event::SessionsEnded { sessions })
            .await?;
        Ok(sessions)
    })
    .await
}
