//! Whoever has no account yet, and holds a link that proves an address: their account, and their session.
//!
//! Never here: what they came for. That is a verb and a transaction of its own: whoever loses it still has an account.

use crate::{
    action_error::ActionError,
    context::{orgs, welcome},
    language::language,
};
use orgs::{
    access::Caller,
    identity::{self, Registration, Stay},
    users::ProvenAddress,
};

/// Makes the account and signs in; who asks from now on.
pub(crate) async fn newcomer(address: &ProvenAddress, input: Registration) -> Result<Caller, ActionError> {
    let session = identity::register(&orgs(), address, &input.in_language(language())).await?;
    let caller = Caller::User(session.user.clone());
    welcome(session, Stay::Brief).await?;
    Ok(caller)
}
