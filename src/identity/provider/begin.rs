//! Somebody is about to leave for the provider.

use super::{BeginRefusal, Leave, Provider, Purpose, store};
use crate::{
    Orgs,
    access::{Caller, Matter},
    kernel::{Outcome, Secret, own_path},
};

/// Keeps that somebody leaves, and where they want to go when they are back. The screens ask for a proof before [`Purpose::Link`]:
/// whoever found a browser open must not make themselves a way in.
///
/// # Refusals
/// [`BeginRefusal::Unreachable`].
pub async fn begin(
    orgs: &Orgs,
    provider: &Provider,
    caller: &Caller,
    purpose: Purpose,
    browser: Option<&Secret>,
    next: &str,
) -> Outcome<Leave, BeginRefusal> {
    let user = match purpose {
        Purpose::SignIn => None,
        Purpose::Link => Some(caller.own(Matter::Identities)?.user),
        Purpose::Prove => Some(caller.own(Matter::Proof)?.user),
    };
    // Before anybody is sent away: there may be nobody.
    if let Err(fault) = provider.metadata(orgs.now()).await {
        tracing::warn!(%fault, "the provider cannot be reached");
        return Err(BeginRefusal::Unreachable.into());
    }
    let state = Secret::random()?;
    let browser = match browser {
        Some(browser) => browser.clone(),
        None => Secret::random()?,
    };
    orgs.work(caller, async |work| {
        let digests = (state.digest(), browser.digest());
        store::keep_attempt(work, (&digests.0, &digests.1), purpose, user, own_path(next)).await?;
        Ok(Leave {
            state: state.clone(),
            browser: browser.clone(),
        })
    })
    .await
}
