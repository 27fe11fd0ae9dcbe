//! Server functions of the provider: parse, call the domain, answer. At most 12 lines each.

use super::view_model::{ElsewhereView, LeavingView, OfferView};
use super::words::Words;
use crate::{action_error::ActionError, ui::Done};
use leptos::prelude::*;

/// Somebody is about to leave for the provider: to sign in, to link, or to prove. Linking asks for a proof first.
#[server(prefix = "/api", endpoint = "identity/leave")]
pub async fn leave(purpose: String, #[server(default)] next: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs, proven, visit};
    use ::orgs::identity::provider::{self, Purpose};
    let (provider, purpose) = (super::view::provider()?, super::view::purpose(&purpose)?);
    if purpose == Purpose::Link {
        proven().await?;
    }
    let left = provider::begin(&orgs(), &provider, &caller(), purpose, visit().asked.as_ref(), &next).await?;
    Ok(super::view::leaving(&left))
}

/// Where the browser goes. Looking changes nothing.
#[server(prefix = "/api", endpoint = "identity/leaving", output = crate::json::Json)]
pub async fn leaving(state: String) -> Result<LeavingView, ActionError> {
    use crate::context::{orgs, visit};
    use ::orgs::kernel::{Denial, Secret};
    let provider = super::view::provider()?;
    let (state, browser) = Secret::parse(&state).zip(visit().asked).ok_or(Denial::NotFound)?;
    let url = ::orgs::identity::provider::leave(&orgs(), &provider, &state, &browser).await?;
    let label = provider.label().to_owned();
    Ok(LeavingView { label, url })
}

/// Somebody is back from the provider.
#[server(prefix = "/api", endpoint = "identity/arrive")]
pub async fn arrive(
    #[server(default)] state: String,
    #[server(default)] code: String,
    #[server(default)] iss: String,
) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs, visit};
    use ::orgs::identity::provider;
    let (provider, visit) = (super::view::provider()?, visit());
    let returned = super::view::returned(&state, &code, &iss);
    let arrived = provider::arrive(&orgs(), &provider, &caller(), visit.session.as_ref(), &returned).await?;
    super::view::arrived(arrived).await
}

/// The identity that was offered in this browser, to whoever is signed in.
#[server(prefix = "/api", endpoint = "identity/offer", output = crate::json::Json)]
pub async fn offer() -> Result<Option<OfferView>, ActionError> {
    use crate::context::{caller, orgs, signed_in, visit};
    signed_in()?;
    let (provider, Some(browser)) = (super::view::provider()?, visit().asked) else {
        return Ok(None);
    };
    let offer = ::orgs::identity::provider::show_offer(&orgs(), &caller(), &browser).await?;
    Ok(offer.map(|offer| super::view::offer(offer, &provider)))
}

/// Links what was offered. Asks for a proof: a provider alone opens no account that was there before it.
#[server(prefix = "/api", endpoint = "identity/link-identity")]
pub async fn link_identity() -> Result<Done, ActionError> {
    use crate::context::{caller, orgs, proven, visit};
    use ::orgs::identity::provider::{self, LinkRefusal};
    proven().await?;
    let provider = super::view::provider()?;
    let browser = visit()
        .asked
        .ok_or(::orgs::kernel::Failure::Refused(LinkRefusal::Over))?;
    provider::link(&orgs(), &provider, &caller(), &browser).await?;
    Ok(Done::saying(Words::here().signs_you_in(provider.label())).to("/account/security"))
}

/// Whether the provider signs one in.
#[server(prefix = "/api", endpoint = "identity/elsewhere", output = crate::json::Json)]
pub async fn elsewhere() -> Result<Option<ElsewhereView>, ActionError> {
    use crate::context::{caller, orgs, signed_in, site};
    signed_in()?;
    let identities = ::orgs::identity::provider::list(&orgs(), &caller()).await?;
    let provider = site().provider;
    Ok(provider.map(|provider| super::view::elsewhere(&provider, identities, orgs().now())))
}

/// The provider signs one in no more. Asks for a proof: whoever found a browser open must not lock its person out.
#[server(prefix = "/api", endpoint = "identity/unlink-identity")]
pub async fn unlink_identity() -> Result<Done, ActionError> {
    use crate::context::{caller, orgs, proven};
    proven().await?;
    let provider = super::view::provider()?;
    ::orgs::identity::provider::unlink(&orgs(), &provider, &caller()).await?;
    Ok(Done::saying(Words::here().signs_you_in_no_more(provider.label())))
}
