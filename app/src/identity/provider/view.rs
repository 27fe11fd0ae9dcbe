//! Puts what the domain says about the provider into view models, and what forms say into its words. Only on the server.

use super::{
    view_model::{ElsewhereView, LinkedView, OfferView},
    words::Words,
};
use crate::{
    action_error::ActionError,
    context::{self, keep_asked, keep_session},
    identity::factors::view::enter,
    ui::Done,
    words,
};
use orgs::{
    identity::{
        Stay,
        provider::{Arrival, Identity, Leave, Offer, Provider, Purpose, Returned},
    },
    kernel::{Denial, Secret, Timestamp},
};

/// The provider; without one its pages and verbs are not there.
pub fn provider() -> Result<Provider, ActionError> {
    context::site().provider.ok_or_else(|| Denial::NotFound.into())
}

/// What a form says that somebody leaves for.
pub fn purpose(word: &str) -> Result<Purpose, ActionError> {
    match word {
        "sign-in" => Ok(Purpose::SignIn),
        "link" => Ok(Purpose::Link),
        "prove" => Ok(Purpose::Prove),
        _ => Err(Denial::NotFound.into()),
    }
}

/// By a page of ours: a posted form may lead nowhere else (`form-action`).
pub fn leaving(left: &Leave) -> Done {
    keep_asked(&left.browser, context::orgs().limits().provider_attempt);
    Done::silently().to(format!("/sign-in/leave/{}", left.state.reveal()))
}

/// What the address brought back.
pub fn returned<'a>(state: &str, code: &'a str, issuer: &'a str) -> Returned<'a> {
    Returned {
        state: Secret::parse(state),
        browser: context::visit().asked,
        code,
        issuer,
        language: crate::language::language(),
    }
}

/// On to where they wanted to go.
pub async fn arrived(arrival: Arrival) -> Result<Done, ActionError> {
    Ok(match arrival {
        Arrival::In { entrance, next } => Done::silently().to(enter(entrance, Stay::Brief, &next).await?),
        Arrival::Offered => {
            Done::saying(Words::here().account_is_there()).to("/sign-in?next=%2Faccount%2Fsecurity%2Flink")
        }
        Arrival::Linked => Done::saying(Words::here().done()).to("/account/security"),
        Arrival::Proved { session, next } => {
            keep_session(&session);
            Done::silently().to(next)
        }
    })
}

/// What waits for its person's word.
pub fn offer(offer: Offer, provider: &Provider) -> OfferView {
    OfferView {
        label: provider.label().to_owned(),
        email: offer.email,
    }
}

/// Whether this provider is among those that sign somebody in.
pub fn elsewhere(provider: &Provider, identities: Vec<Identity>, now: Timestamp) -> ElsewhereView {
    let linked = identities
        .into_iter()
        .find(|identity| identity.issuer == provider.issuer());
    ElsewhereView {
        label: provider.label().to_owned(),
        linked: linked.map(|identity| LinkedView {
            email: identity.email,
            linked: words::when(identity.linked_at, now),
            used: identity.used_at.map(|at| words::when(at, now)),
        }),
    }
}
