//! Server functions of passkeys: parse, call the domain, answer. At most 12 lines each.

use super::view_model::{AskingView, PasskeysView};
use super::words::Words;
use crate::{action_error::ActionError, ui::Done};
use leptos::prelude::*;

/// One's own passkeys.
#[server(prefix = "/api", endpoint = "identity/passkeys", output = crate::json::Json)]
pub async fn passkeys() -> Result<PasskeysView, ActionError> {
    use crate::context::{caller, orgs, party, visit};
    let orgs = orgs();
    let passkeys = ::orgs::identity::passkeys::list(&orgs, &caller()).await?;
    let device = visit().from.words().device;
    Ok(super::view::passkeys(passkeys, party().is_some(), &device, orgs.now()))
}

/// What the browser is to ask a device for, to sign in. Names nobody.
#[server(prefix = "/api", endpoint = "identity/ask-passkey", output = crate::json::Json)]
pub async fn ask_passkey() -> Result<AskingView, ActionError> {
    use crate::context::{orgs, visit};
    let party = super::view::party()?;
    let asked = ::orgs::identity::passkeys::begin_sign_in(&orgs(), &party, visit().asked.as_ref()).await?;
    Ok(super::view::asking(&asked))
}

/// The same, to show that it is still they.
#[server(prefix = "/api", endpoint = "identity/ask-passkey-proof", output = crate::json::Json)]
pub async fn ask_passkey_proof() -> Result<AskingView, ActionError> {
    use crate::context::{caller, orgs, signed_in, visit};
    signed_in()?;
    let party = super::view::party()?;
    let asked = ::orgs::identity::passkeys::begin_proof(&orgs(), &party, &caller(), visit().asked.as_ref()).await?;
    Ok(super::view::asking(&asked))
}

/// The same, to add a passkey. Asks for a proof: whoever found a browser open must not make themselves a way in.
#[server(prefix = "/api", endpoint = "identity/ask-new-passkey", output = crate::json::Json)]
pub async fn ask_new_passkey() -> Result<AskingView, ActionError> {
    use crate::context::{caller, orgs, proven, visit};
    use ::orgs::identity::passkeys;
    proven().await?;
    let party = super::view::party()?;
    let asked = passkeys::begin_registration(&orgs(), &party, &caller(), visit().asked.as_ref()).await?;
    Ok(super::view::asking(&asked))
}

/// Adds a passkey. Asks for a proof, as [`ask_new_passkey`] does.
#[server(prefix = "/api", endpoint = "identity/add-passkey")]
pub async fn add_passkey(
    name: String,
    #[server(default)] ticket: String,
    #[server(default)] credential: String,
) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs, proven};
    use ::orgs::kernel::{DisplayName, Problems};
    proven().await?;
    let name = DisplayName::parse(&name).map_err(|issue| Problems::of("name", issue))?;
    let (party, answer) = (super::view::party()?, super::view::answer(&ticket, &credential));
    ::orgs::identity::passkeys::register(&orgs(), &party, &caller(), &answer, &name).await?;
    Ok(Done::saying(Words::here().is_added()))
}

/// Signs in with a passkey.
#[server(prefix = "/api", endpoint = "identity/sign-in-by-passkey")]
pub async fn sign_in_by_passkey(
    #[server(default)] ticket: String,
    #[server(default)] credential: String,
    #[server(default)] remember: String,
    #[server(default)] next: String,
) -> Result<Done, ActionError> {
    use crate::{context::orgs, identity::factors::view::stay};
    let (party, answer) = (super::view::party()?, super::view::answer(&ticket, &credential));
    let session = ::orgs::identity::passkeys::sign_in(&orgs(), &party, &answer).await?;
    crate::context::welcome(session, stay(&remember)).await?;
    Ok(Done::silently().to(next))
}

/// Shows by a passkey that it is the person who is signed in.
#[server(prefix = "/api", endpoint = "identity/prove-by-passkey")]
pub async fn prove_by_passkey(
    #[server(default)] ticket: String,
    #[server(default)] credential: String,
    #[server(default)] next: String,
) -> Result<Done, ActionError> {
    use crate::context::{caller, keep_session, orgs, visit};
    let before = visit().session.ok_or(::orgs::kernel::Denial::SignedOut)?;
    let (party, answer) = (super::view::party()?, super::view::answer(&ticket, &credential));
    let session = ::orgs::identity::passkeys::prove(&orgs(), &party, &caller(), &before, &answer).await?;
    keep_session(&session);
    Ok(Done::silently().to(next))
}

/// Calls a passkey otherwise.
#[server(prefix = "/api", endpoint = "identity/rename-passkey")]
pub async fn rename_passkey(passkey: String, name: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs, signed_in};
    use ::orgs::kernel::{DisplayName, Problems};
    signed_in()?;
    let id = passkey.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    let name = DisplayName::parse(&name).map_err(|issue| Problems::of("name", issue))?;
    ::orgs::identity::passkeys::rename(&orgs(), &caller(), id, &name).await?;
    Ok(Done::saying(Words::here().is_named()))
}

/// Takes a passkey away. Asks for a proof: whoever found a browser open must not lock its person out.
#[server(prefix = "/api", endpoint = "identity/remove-passkey")]
pub async fn remove_passkey(passkey: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs, proven};
    proven().await?;
    let id = passkey.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    ::orgs::identity::passkeys::remove(&orgs(), &caller(), id).await?;
    Ok(Done::saying(Words::here().is_removed()))
}
