//! How one's own factor stands.

use super::{Key, store};
use crate::{
    Orgs,
    access::{Caller, Matter},
    kernel::{Never, Outcome, Timestamp},
};

/// What a person has besides their password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Factor {
    /// Nothing.
    Off,
    /// An app was shown its secret and has not answered yet.
    Begun {
        /// To show it again.
        key: Key,
    },
    /// An app that counts.
    On {
        /// Since when.
        since: Timestamp,
        /// Recovery codes that were not used yet.
        codes_left: i64,
    },
}

/// The caller's. The secret of an app that counts is never shown again.
pub async fn show(orgs: &Orgs, caller: &Caller) -> Outcome<Factor, Never> {
    let user = caller.own(Matter::Factor)?.user;
    let mut db = orgs.database().read().await?;
    let begun_since = orgs.now() - orgs.limits().factor_set_up;
    Ok(match store::factor(&mut db, user).await? {
        Some(row) if row.confirmed_at.is_none() && row.begun_at > begun_since => Factor::Begun { key: row.key()? },
        Some(row) => match row.confirmed_at {
            Some(since) => Factor::On {
                since,
                codes_left: store::codes_left(&mut db, user).await?,
            },
            None => Factor::Off,
        },
        None => Factor::Off,
    })
}
