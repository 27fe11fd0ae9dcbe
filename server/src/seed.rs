//! People and organizations to play with: the cast that tests know, through the verbs, and one big organization, in bulk.
//!
//! Never here: what only tests need.

use crate::say::say;
use orgs::{
    Orgs,
    identity::{self, Password, SetPasswordRefusal},
    kernel::{EmailAddress, Failure, Fault, Outcome},
    testing::{Cast, Person, cast::found, crowd},
    users,
};

/// The password of everybody in the demo.
pub const PASSWORD: &str = "correct horse battery staple";
const OLGA: &str = "olga@acme.example";

/// Makes the demo, unless it is there. `people`: the size of the big organization.
pub async fn demo(orgs: &Orgs, people: u32) -> Result<(), Fault> {
    let olga = EmailAddress::parse(OLGA).map_err(|issue| Fault::broken(format!("{issue:?}")))?;
    if sure(users::find(orgs, &olga).await)?.is_some() {
        say("The demo is there already; nothing was done.");
        return Ok(());
    }
    let cast = Cast::enter(orgs).await?;
    let password =
        Password::parse(PASSWORD, "", "").map_err(|issue| Fault::broken(format!("the demo's password: {issue:?}")))?;
    let hash = identity::hash_password(&password).await?;
    for person in [&cast.olga, &cast.adam, &cast.mia, &cast.max, &cast.sam] {
        give_password(orgs, person, &hash).await?;
    }
    say("Acme (olga owner, adam admin, mia and max members, ivy and eve invited) and Initech (sam) are there.");
    let contoso = found(orgs, &cast.olga, "Contoso").await?;
    // Olga is one of them.
    let others = people.saturating_sub(1);
    sure(
        crowd(orgs, &cast.olga, &contoso, others, |so_far| {
            say(format!("Contoso: {so_far} of {others}"))
        })
        .await,
    )?;
    say(format!(
        "Contoso is there, owned by olga. Sign in as {OLGA} with \"{PASSWORD}\"."
    ));
    Ok(())
}

async fn give_password(orgs: &Orgs, person: &Person, hash: &str) -> Result<(), Fault> {
    let outcome: Outcome<(), SetPasswordRefusal> = identity::set_password_hash(orgs, &person.email, hash).await;
    sure(outcome)
}

fn sure<T, R: std::fmt::Debug>(outcome: Outcome<T, R>) -> Result<T, Fault> {
    outcome.map_err(|failure| match failure {
        Failure::Faulted(fault) => fault,
        no => Fault::broken(format!("the demo could not be made: {no:?}")),
    })
}
