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
use orgs::{
    foundings::{self, Confirm},
    identity::{Door, Registration},
    invitations,
    kernel::Problems,
    organizations::Created,
};

/// Makes the account for the address that the token proves, signs in, and confirms. Whatever is wrong with the slug is said before there
/// is an account.
pub async fn register_and_confirm(token: &str, person: (&str, &str), slug: &str) -> Result<Created, ActionError> {
    knock(Door::SignUp).await?;
    let (token, orgs) = (explain::token(token)?, orgs());
    let address = foundings::prove(&orgs, &token).await?;
    let (person, organization) = read(person, slug)?;
    foundings::foresee(&orgs, &token, &organization).await?;
    let caller = newcomer(&address, person).await?;
    let created = foundings::confirm(&founding()?, &caller, &token, &organization).await?;
    // Where a host adds people and does not ask them, they belong wherever that happened meanwhile.
    invitations::complete(&orgs, &caller).await?;
    Ok(created)
}

/// Both halves of the form; all that is wrong with it at once.
fn read((name, password): (&str, &str), slug: &str) -> Result<(Registration, Confirm), Problems> {
    match (Registration::parse(name, password), Confirm::parse(slug)) {
        (Ok(person), Ok(organization)) => Ok((person, organization)),
        (person, organization) => {
            let problems = [person.err(), organization.err()];
            Err(Problems(problems.into_iter().flatten().flat_map(|it| it.0).collect()))
        }
    }
}
