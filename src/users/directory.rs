//! Where the host's people are found: a part that a host may replace.
//!
//! Never here: the product's own projection of them.

use super::Profile;
use crate::kernel::{EmailAddress, Fault};
use async_trait::async_trait;

/// A person as the host's directory knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Key, primary address and name.
    pub profile: Profile,
    /// Their other verified addresses, all of them.
    pub others: Vec<EmailAddress>,
}

/// The host's people: asked when somebody comes whom the product does not know, or knows from another day. Only people who may
/// come in: whoever the host has suspended is nobody.
///
/// It is asked outside of transactions, so it may wait for a network. Without one the product knows whoever it was told of by
/// [`sync`](super::sync). What it answers is compared with what was asked: an answer about somebody else is a fault.
#[async_trait]
pub trait UserDirectory: Send + Sync + 'static {
    /// The person with this key of the host's.
    async fn by_external_id(&self, external_id: &str) -> Result<Option<Known>, Fault>;

    /// The person who has this verified address, primary or not.
    async fn by_email(&self, email: &EmailAddress) -> Result<Option<Known>, Fault>;
}

impl Known {
    /// Somebody with one address.
    pub const fn new(profile: Profile) -> Self {
        let others = Vec::new();
        Self { profile, others }
    }

    fn has(&self, email: &EmailAddress) -> bool {
        let own = std::iter::once(&self.profile.email).chain(&self.others);
        own.into_iter().any(|own| own.canonical() == email.canonical())
    }
}

/// Asks for a key.
pub(super) async fn by_external_id(directory: &dyn UserDirectory, asked: &str) -> Result<Option<Known>, Fault> {
    match directory.by_external_id(asked).await? {
        Some(known) if known.profile.external_id != asked => Err(wrong(asked, &known)),
        answer => Ok(answer),
    }
}

/// Asks for an address.
pub(super) async fn by_email(directory: &dyn UserDirectory, asked: &EmailAddress) -> Result<Option<Known>, Fault> {
    match directory.by_email(asked).await? {
        Some(known) if !known.has(asked) => Err(wrong(asked.as_str(), &known)),
        answer => Ok(answer),
    }
}

fn wrong(asked: &str, known: &Known) -> Fault {
    let answered = &known.profile.external_id;
    Fault::broken(format!(
        "UserDirectory: asked for \"{asked}\", it answered with \"{answered}\""
    ))
}
