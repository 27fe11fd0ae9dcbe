//! Where the signed-in person has asked to join, and nobody has decided.

use super::store;
use crate::{
    Orgs,
    access::Caller,
    kernel::{JoinRequestId, Never, Outcome, Timestamp},
};

/// A request as whoever asked sees it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Waiting {
    /// Its id.
    pub id: JoinRequestId,
    /// The organization's name.
    pub organization: String,
    /// When they asked.
    pub asked_at: Timestamp,
}

/// The newest first; none for nobody.
pub async fn waiting(orgs: &Orgs, caller: &Caller) -> Outcome<Vec<Waiting>, Never> {
    let Some(person) = caller.signed_in() else {
        return Ok(Vec::new());
    };
    let mut reading = orgs.reading(caller).await?;
    Ok(store::of_person(&mut reading, person.user).await?)
}
