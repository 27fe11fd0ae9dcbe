//! Whether whoever opened an invitation with another account has asked to add the invited address to that one. Only on the server.

use crate::{
    action_error::ActionError,
    context::{caller, mount, orgs},
    mount::House,
};
use orgs::{
    identity,
    invitations::{Shown, Visitor},
    kernel::Timestamp,
};

/// Since when the invited address waits for its link in the account of a visitor who is not meant. Nothing in a host's house, whose
/// accounts are the host's, and nothing for an operator who acts as somebody: addresses are theirs alone.
pub async fn claimed(shown: Option<&Shown>) -> Result<Option<Timestamp>, ActionError> {
    let Some(shown) = shown.filter(|shown| matches!(shown.visitor, Visitor::SomebodyElse(_))) else {
        return Ok(None);
    };
    let caller = caller();
    if mount().house() == House::Theirs || caller.acting().is_some() {
        return Ok(None);
    }
    let (_, waiting) = identity::list_addresses(&orgs(), &caller).await?;
    let claim = waiting
        .into_iter()
        .find(|claim| claim.email.eq_ignore_ascii_case(&shown.email));
    Ok(claim.map(|claim| claim.asked_at))
}
