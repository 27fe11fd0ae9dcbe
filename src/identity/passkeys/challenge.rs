//! What a device is asked to sign, and what came back: asked once, answered once, in one browser.
//!
//! Never here: whether an answer is right.

use super::store;
use crate::{
    Orgs,
    access::Caller,
    kernel::{Fault, Never, Outcome, Secret, UserId, settled},
    work::UnitOfWork,
};
use serde::{Serialize, de::DeserializeOwned};

/// What a page asks its browser for.
#[derive(Clone, Debug)]
pub struct Challenge {
    /// Comes back with the answer.
    pub ticket: Secret,
    /// For a cookie: ties the answer to this browser. The one that came with the request, if there was one, so that several pages
    /// may ask at once.
    pub browser: Secret,
    /// What the browser's interface takes, as JSON.
    pub options: String,
}

/// What a page brings back.
#[derive(Clone, Debug)]
pub struct Answer<'a> {
    /// The ticket of the challenge.
    pub ticket: Option<Secret>,
    /// The cookie's secret.
    pub browser: Option<Secret>,
    /// What the browser's interface gave, as JSON.
    pub credential: &'a str,
}

/// What a challenge is for; an answer to one is none to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To be told a new key.
    Register,
    /// To let somebody in.
    SignIn,
    /// To see that it is still they.
    Prove,
}

impl Purpose {
    /// The word in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::SignIn => "sign-in",
            Self::Prove => "prove",
        }
    }
}

/// Keeps what is needed to judge the answer, and whom it is awaited from.
pub(super) async fn keep(
    work: &mut UnitOfWork,
    (purpose, user): (Purpose, Option<UserId>),
    browser: Option<&Secret>,
    (options, state): (&impl Serialize, &impl Serialize),
) -> Result<Challenge, Fault> {
    let (ticket, browser) = match browser {
        Some(browser) => (Secret::random()?, browser.clone()),
        None => (Secret::random()?, Secret::random()?),
    };
    let state = serde_json::to_string(state).map_err(Fault::broken)?;
    let row = store::Asked {
        ticket: ticket.digest(),
        browser: browser.digest(),
        purpose,
        user,
        state,
    };
    store::keep_challenge(work, &row).await?;
    Ok(Challenge {
        ticket,
        browser,
        options: serde_json::to_string(options).map_err(Fault::broken)?,
    })
}

/// What was asked, if `user` was asked it for this purpose, in this browser and a short while ago. It is forgotten by that, whatever
/// becomes of the answer: in a transaction of its own.
pub(super) async fn take<S: DeserializeOwned>(
    orgs: &Orgs,
    purpose: Purpose,
    user: Option<UserId>,
    answer: &Answer<'_>,
) -> Result<Option<S>, Fault> {
    let (Some(ticket), Some(browser)) = (&answer.ticket, &answer.browser) else {
        return Ok(None);
    };
    let (ticket, browser) = (ticket.digest(), browser.digest());
    let taken = orgs
        .work(&Caller::Nobody, async |work| -> Outcome<_, Never> {
            Ok(store::take_challenge(work, &ticket, &browser, purpose).await?)
        })
        .await;
    match settled(taken)? {
        Some((asked, state)) if asked == user => serde_json::from_str(&state).map(Some).map_err(Fault::broken),
        _ => Ok(None),
    }
}
