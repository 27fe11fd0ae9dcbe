//! Two verbs for one form: the founder's account, and their organization.
//!
//! Two transactions on purpose: whoever loses the second (somebody has taken the last organization of the day) still has an account,
//! and finds the same link waiting.

use super::explain;
use crate::{
    action_error::ActionError,
    context::{founding, knock, orgs},
    identity::newcomer,
};
use orgs::{foundings, identity::Door, invitations, organizations::Created};

/// Makes the account for the address that the token proves, signs in, and confirms.
pub async fn register_and_confirm(token: &str, name: &str, password: &str) -> Result<Created, ActionError> {
    knock(Door::SignUp).await?;
    let (token, orgs) = (explain::token(token)?, orgs());
    let address = foundings::prove(&orgs, &token).await?;
    let caller = newcomer(&address, name, password).await?;
    let created = foundings::confirm(&founding()?, &caller, &token).await?;
    // Where a host adds people and does not ask them, they belong wherever that happened meanwhile.
    invitations::complete(&orgs, &caller).await?;
    Ok(created)
}
