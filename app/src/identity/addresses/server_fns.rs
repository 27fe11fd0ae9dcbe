//! Server functions of one's own addresses: parse, call the domain, answer. At most 12 lines each.

use super::view_model::{AddressesView, ClaimView, UndoView};
use super::words::Words;
use crate::{action_error::ActionError, ui::Done};
use leptos::prelude::*;

/// Where they are looked after.
const PAGE: &str = "/account/emails";

/// One's own addresses, and those that wait for their link.
#[server(prefix = "/api", endpoint = "identity/addresses", output = crate::json::Json)]
pub async fn addresses() -> Result<AddressesView, ActionError> {
    use crate::context::{caller, orgs};
    let orgs = orgs();
    let all = ::orgs::identity::list_addresses(&orgs, &caller()).await?;
    Ok(super::view::addresses(all, orgs.now()))
}

/// Asks for a link to confirm another address; answers alike whether anybody has it. Asks for a proof: an address is a way in.
#[server(prefix = "/api", endpoint = "identity/add-address")]
pub async fn add_address(email: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs, proven};
    use ::orgs::kernel::{EmailAddress, Problems};
    proven().await?;
    let email = EmailAddress::parse(&email).map_err(|issue| Problems::of("email", issue))?;
    ::orgs::identity::add_address(&orgs(), &caller(), &email).await?;
    Ok(Done::saying(Words::here().link_is_sent(email.as_str())))
}

/// What a link that confirms an address is good for. Looking changes nothing.
#[server(prefix = "/api", endpoint = "identity/claim", output = crate::json::Json)]
pub async fn claim(token: String) -> Result<ClaimView, ActionError> {
    use crate::context::{caller, orgs, signed_in};
    let person = signed_in()?;
    let Some(token) = ::orgs::kernel::Secret::parse(&token) else {
        return Ok(ClaimView::Unknown);
    };
    let shown = ::orgs::identity::show_claim(&orgs(), &caller(), &token).await;
    super::view::claim(shown, &person.email)
}

/// Makes the address behind a link one's own, and leads to an invitation that was waiting for it.
#[server(prefix = "/api", endpoint = "identity/confirm-address")]
pub async fn confirm_address(token: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs, signed_in};
    signed_in()?;
    let token = ::orgs::kernel::Secret::parse(&token).ok_or(::orgs::kernel::Denial::NotFound)?;
    let email = ::orgs::identity::confirm_address(&orgs(), &caller(), &token).await?;
    let waiting = ::orgs::invitations::waiting(&orgs(), &caller()).await?;
    Ok(super::view::confirmed(&email, &waiting, PAGE))
}

/// Makes another of one's addresses the primary one.
#[server(prefix = "/api", endpoint = "identity/make-primary")]
pub async fn make_primary(address: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs, proven};
    proven().await?;
    let id = address.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    let email = ::orgs::identity::make_primary(&orgs(), &caller(), id).await?;
    Ok(Done::saying(Words::here().is_primary(&email)))
}

/// Removes one of one's addresses, or one that waits for its link. Asks for a proof.
#[server(prefix = "/api", endpoint = "identity/remove-address")]
pub async fn remove_address(address: String) -> Result<Done, ActionError> {
    use crate::context::{caller, orgs, proven};
    proven().await?;
    let id = address.parse().map_err(|_| ::orgs::kernel::Denial::NotFound)?;
    ::orgs::identity::remove_address(&orgs(), &caller(), id).await?;
    Ok(Done::saying(Words::here().is_removed()))
}

/// What a link that puts a primary address back is good for. Looking changes nothing.
#[server(prefix = "/api", endpoint = "identity/undo", output = crate::json::Json)]
pub async fn undo(token: String) -> Result<UndoView, ActionError> {
    let Some(token) = ::orgs::kernel::Secret::parse(&token) else {
        return Ok(UndoView::Unknown);
    };
    super::view::undo(::orgs::identity::show_undo(&crate::context::orgs(), &token).await)
}

/// Puts a primary address back, and ends every session.
#[server(prefix = "/api", endpoint = "identity/undo-primary")]
pub async fn undo_primary(token: String) -> Result<Done, ActionError> {
    let token = ::orgs::kernel::Secret::parse(&token).ok_or(::orgs::kernel::Denial::NotFound)?;
    let email = ::orgs::identity::undo_primary(&crate::context::orgs(), &token).await?;
    Ok(Done::saying(Words::here().is_primary_again(&email)).to("/forgot"))
}
