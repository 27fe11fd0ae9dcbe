//! The language in which somebody is written to.
//!
//! Never here: the language of a page. That is the browser's, and known without an account.

use super::store;
use crate::{
    Orgs,
    access::Caller,
    kernel::{Language, Never, Outcome, UserId},
};

/// Keeps what somebody wants to be written to in; English until somebody says otherwise. Safe to repeat. For hosts as well, whose
/// people choose a language elsewhere.
///
/// Mails that are not written yet come in it. Invitations do not: their language is chosen by who invites.
pub async fn speak(orgs: &Orgs, user: UserId, language: Language) -> Outcome<(), Never> {
    orgs.work(&Caller::Nobody, async |work| {
        store::set_language(work, user, language).await?;
        Ok(())
    })
    .await
}
