//! The words by which people are found, in every list that has them.
//!
//! Never here: what a word is; see [`search`](crate::search).

pub(super) mod store;

use crate::{
    Orgs,
    access::Caller,
    kernel::{Fault, Never, Outcome, settled},
};

/// People of one transaction.
const AT_ONCE: i64 = 500;

/// Gives their key and their words to people who were there before there were words.
pub(crate) async fn spell_all(orgs: &Orgs) -> Result<(), Fault> {
    while store::any_without_words(&mut orgs.database().read().await?).await? {
        let spelled = orgs.work(&Caller::Nobody, async |work| -> Outcome<(), Never> {
            for (id, name, email) in store::without_words(work, AT_ONCE).await? {
                store::spell(work, id, &name, &email).await?;
            }
            Ok(())
        });
        settled(spelled.await)?;
    }
    Ok(())
}
