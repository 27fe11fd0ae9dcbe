//! Two verbs for one form: a new person's account, and their acceptance. Only on the server.
//!
//! Two transactions on purpose: whoever loses the second (the invitation was revoked in this very moment) still has an account.

use crate::{
    action_error::ActionError,
    context::{knock, orgs},
    identity::newcomer,
};
use orgs::{
    identity::{Door, Registration},
    invitations::{self, Accepted, Key, Unusable},
    kernel::{Failure, Secret},
};

/// Makes the account for the address that the token proves, signs in, and accepts.
pub async fn register_and_accept(token: &str, name: &str, password: &str) -> Result<Accepted, ActionError> {
    knock(Door::SignUp).await?;
    let token = Secret::parse(token).ok_or(Unusable::Unknown).map_err(Failure::from)?;
    let orgs = orgs();
    let address = invitations::prove(&orgs, &token).await?;
    let caller = newcomer(&address, Registration::parse(name, password)?).await?;
    let accepted = invitations::accept(&orgs, &caller, &Key::Token(token)).await?;
    // Where a host adds people and does not ask them, they belong wherever that happened meanwhile.
    invitations::complete(&orgs, &caller).await?;
    Ok(accepted)
}
