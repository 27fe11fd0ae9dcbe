//! The page behind a confirmation link.

use super::store;
use crate::{
    Orgs,
    kernel::{Never, Outcome, Secret},
};

/// What a confirmation link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Confirmation {
    /// The sign-up can be confirmed.
    Ready {
        /// The address.
        email: String,
        /// Which browser looks: any but the one that began has to type the password.
        browser: Browser,
    },
    /// Its time is over.
    Expired,
    /// It was confirmed before.
    Used,
    /// There is none for this token.
    Unknown,
}

/// Which browser looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// The one that began the sign-up.
    Same,
    /// Another one.
    Other,
}

/// Looks at a sign-up. Changes nothing, however often.
pub async fn show_confirmation(orgs: &Orgs, token: &Secret, browser: Option<&Secret>) -> Outcome<Confirmation, Never> {
    let found = store::by_token(&mut orgs.database().read().await?, token).await?;
    Ok(match found {
        None => Confirmation::Unknown,
        Some(row) if row.completed_at.is_some() => Confirmation::Used,
        Some(row) if row.expires_at <= orgs.now() => Confirmation::Expired,
        Some(row) => Confirmation::Ready {
            browser: row.seen_from(browser),
            email: row.email,
        },
    })
}
