//! The words by which operators find an organization, and those of its members that lists look at.
//!
//! Never here: what a word is (see [`search`](crate::search)), or what a person is called.

pub(crate) mod store;

use crate::{
    Orgs,
    access::Caller,
    kernel::{Fault, Never, Outcome, settled},
    search,
};

/// Organizations of one transaction.
const AT_ONCE: i64 = 500;

/// Gives their key and their words to organizations that were there before there were words.
pub(crate) async fn spell_all(orgs: &Orgs) -> Result<(), Fault> {
    while store::any_without_words(&mut orgs.database().read().await?).await? {
        let spelled = orgs.work(&Caller::Nobody, async |work| -> Outcome<(), Never> {
            for (id, name, slug) in store::without_words(work, AT_ONCE).await? {
                store::spell(work, id, &search::place(&name, &slug)).await?;
            }
            Ok(())
        });
        settled(spelled.await)?;
    }
    Ok(())
}
