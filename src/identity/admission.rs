//! A person begins to exist: the one way for sign-ups, invitations and providers.

use super::store;
use crate::{
    access::{SignedIn, caller::Superuser},
    events::Event,
    kernel::{DisplayName, EmailAddress, Fault, Language, UserId, secret::fresh_id},
    users::{self, Profile},
    work::UnitOfWork,
};

/// Somebody who has shown that the address is theirs.
pub(super) struct Newcomer {
    pub email: EmailAddress,
    pub name: DisplayName,
    /// Whoever comes from a provider has none.
    pub password_hash: Option<String>,
    /// Of the page on which they came.
    pub language: Language,
}

/// Makes the user, and their credentials if they have any, and records `user.signed-up`; `None` when a user has the address.
pub(super) async fn admit(work: &mut UnitOfWork, newcomer: &Newcomer) -> Result<Option<SignedIn>, Fault> {
    let id: UserId = fresh_id(work.now());
    let Newcomer {
        email,
        name,
        password_hash,
        language,
    } = newcomer;
    // We are our own host: the key by which the host knows people is our id.
    let profile = Profile {
        external_id: id.to_string(),
        email: email.clone(),
        name: name.clone(),
    };
    if users::store::insert(work, id, &profile).await?.is_none() {
        return Ok(None);
    }
    users::store::set_language(work, id, *language).await?;
    if let Some(hash) = password_hash {
        store::put_credentials(work, id, hash).await?;
    }
    work.record_personal(Some(id), &Event::SignedUp {}).await?;
    Ok(Some(SignedIn {
        user: id,
        name: name.to_string(),
        email: email.to_string(),
        superuser: Superuser::No,
    }))
}
