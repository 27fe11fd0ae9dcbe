//! An identity that waits for its person's own word.

use super::store;
use crate::{
    Orgs,
    access::{Caller, Matter},
    kernel::{Never, Outcome, Secret},
};

/// Whose it is, as the provider says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Their address there.
    pub email: String,
}

/// What was offered in this browser, to the caller; nothing if it was to somebody else. Looking changes nothing.
pub async fn show_offer(orgs: &Orgs, caller: &Caller, browser: &Secret) -> Outcome<Option<Offer>, Never> {
    let user = caller.own(Matter::Identities)?.user;
    let found = store::offered(&mut orgs.database().read().await?, &browser.digest(), orgs.now()).await?;
    let theirs = found.filter(|row| row.user_id == user);
    Ok(theirs.map(|row| Offer { email: row.email }))
}
