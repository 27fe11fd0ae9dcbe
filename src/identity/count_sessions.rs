//! An operator sees how often somebody is signed in.

use super::sessions::{self, store::Idle};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Never, Outcome, UserId},
};

/// How many of the person's sessions still open something. Never which: where somebody is signed in is their own business.
pub async fn count_sessions(orgs: &Orgs, caller: &Caller, user: UserId) -> Outcome<i64, Never> {
    let mut reading = orgs.reading(caller).await?;
    reading.operate().await?;
    Ok(sessions::store::count_sessions(reading.db(), user, orgs.now(), Idle::now(orgs)).await?)
}
