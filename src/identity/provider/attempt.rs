//! Somebody is on the way: what is kept of it, and what they bring back.
//!
//! The state, the nonce and the verifier of an attempt are made of the ticket and the browser's secret. Neither is stored, so the
//! database has nothing that helps anybody to come back in somebody's place.

use super::store;
use crate::{
    Orgs,
    access::Caller,
    kernel::{Fault, Language, Never, Outcome, Secret, Timestamp, UserId, settled},
};
use sha2::{Digest as _, Sha256};

/// Somebody is about to leave.
#[derive(Clone, Debug)]
pub struct Leave {
    /// Names the attempt.
    pub state: Secret,
    /// For a cookie: only this browser comes back from there.
    pub browser: Secret,
}

/// What somebody goes there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To come in.
    SignIn,
    /// To link who they are there to who they are here.
    Link,
    /// To show that it is still they.
    Prove,
}

impl Purpose {
    /// The word in the database.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::Link => "link",
            Self::Prove => "prove",
        }
    }

    pub(super) fn read(word: &str) -> Result<Self, Fault> {
        [Self::SignIn, Self::Link, Self::Prove]
            .into_iter()
            .find(|purpose| purpose.as_str() == word)
            .ok_or_else(|| Fault::broken("a purpose that nobody knows"))
    }
}

/// What somebody brings back in the address.
#[derive(Clone, Debug)]
pub struct Returned<'a> {
    /// Names the attempt.
    pub state: Option<Secret>,
    /// The cookie's secret.
    pub browser: Option<Secret>,
    /// To be given back to the provider; empty if it did not sign them in.
    pub code: &'a str,
    /// By whom they were sent, as the address says.
    pub issuer: &'a str,
    /// What somebody new is written to in from now on: the language of the page.
    pub language: Language,
}

/// An attempt that came back.
pub(super) struct Attempt {
    pub purpose: Purpose,
    pub user: Option<UserId>,
    pub next: String,
    pub created_at: Timestamp,
    pub nonce: String,
    pub verifier: String,
}

/// Something that only who has both secrets can make.
pub(super) fn made_of(what: &str, state: &Secret, browser: &Secret) -> String {
    let mut hash = Sha256::new();
    for part in [what, state.reveal(), browser.reveal()] {
        hash.update(part);
        hash.update([0]);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The attempt behind what was brought back, if it is of this browser and of a short while ago. It is over by that, whatever becomes of
/// it: in a transaction of its own.
pub(super) async fn take(orgs: &Orgs, returned: &Returned<'_>) -> Result<Option<Attempt>, Fault> {
    let (Some(state), Some(browser)) = (&returned.state, &returned.browser) else {
        return Ok(None);
    };
    let digests = (state.digest(), browser.digest());
    let taken = orgs
        .work(&Caller::Nobody, async |work| -> Outcome<_, Never> {
            Ok(store::take_attempt(work, &digests.0, &digests.1).await?)
        })
        .await;
    let Some(row) = settled(taken)? else {
        return Ok(None);
    };
    Ok(Some(Attempt {
        purpose: Purpose::read(&row.purpose)?,
        user: row.user_id,
        next: row.next,
        created_at: row.created_at,
        nonce: made_of("nonce", state, browser),
        verifier: made_of("verifier", state, browser),
    }))
}
