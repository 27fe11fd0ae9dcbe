//! People and organizations to play with: the cast that tests know, and one big organization. Everything happens through the
//! verbs, so it has its events like anything else.

use crate::say::say;
use orgs::{
    Orgs,
    access::Role,
    identity::{self, Password, SetPasswordRefusal},
    kernel::{EmailAddress, Failure, Fault, Outcome, Slug},
    testing::{
        Cast, Person,
        cast::{found, joined},
    },
    users,
};

/// The password of everybody in the demo.
pub const PASSWORD: &str = "correct horse battery staple";
const OLGA: &str = "olga@acme.example";
/// A line of progress for so many people.
const STEP: u32 = 1_000;

/// Makes the demo, unless it is there. `people`: the size of the big organization.
pub async fn demo(orgs: &Orgs, people: u32) -> Result<(), Fault> {
    let olga = EmailAddress::parse(OLGA).map_err(|issue| Fault::broken(format!("{issue:?}")))?;
    if sure(users::find(orgs, &olga).await)?.is_some() {
        say("The demo is there already; nothing was done.");
        return Ok(());
    }
    let cast = Cast::enter(orgs).await?;
    let password = Password::parse(PASSWORD, "", "").map_err(|issue| Fault::broken(format!("the demo's password: {issue:?}")))?;
    let hash = identity::hash_password(&password).await?;
    for person in [&cast.olga, &cast.adam, &cast.mia, &cast.max, &cast.sam] {
        give_password(orgs, person, &hash).await?;
    }
    say("Acme (olga owner, adam admin, mia and max members, ivy and eve invited) and Initech (sam) are there.");
    let contoso = found(orgs, &cast.olga, "Contoso").await?;
    // THE BULK: `orgs::testing::crowd(orgs, &contoso, people)` belongs here once it exists; person by person takes minutes.
    crowd(orgs, &cast.olga, &contoso, people).await?;
    say(format!("Contoso has {people} members, and olga owns it. Sign in as {OLGA} with \"{PASSWORD}\"."));
    Ok(())
}

/// Fills an organization, person by person, olga counted.
async fn crowd(orgs: &Orgs, owner: &Person, slug: &Slug, people: u32) -> Result<(), Fault> {
    for number in 1..people {
        let (name, email) = somebody(number);
        let role = if number.is_multiple_of(250) { Role::Admin } else { Role::Member };
        joined(orgs, owner, slug, &name, &email, role).await?;
        if number.is_multiple_of(STEP) {
            say(format!("{number} of {people} people"));
        }
    }
    Ok(())
}

async fn give_password(orgs: &Orgs, person: &Person, hash: &str) -> Result<(), Fault> {
    let outcome: Outcome<(), SetPasswordRefusal> = identity::set_password_hash(orgs, &person.email, hash).await;
    sure(outcome)
}

const FIRST: [&str; 32] = [
    "Ada", "Amir", "Anna", "Bruno", "Chen", "Clara", "David", "Elif", "Emma", "Farid", "Grace", "Hana", "Ines", "Ivan", "Jonas", "Kofi",
    "Lea", "Luca", "Mara", "Mateo", "Nadia", "Noah", "Olu", "Pia", "Quinn", "Rosa", "Samir", "Sofia", "Tomás", "Uma", "Viktor", "Zoë",
];
const LAST: [&str; 32] = [
    "Abe", "Almeida", "Andersson", "Bauer", "Becker", "Costa", "Diallo", "Dubois", "Eriksen", "Fischer", "García", "Haddad", "Ivanov",
    "Jansen", "Kaya", "Keller", "Kowalski", "Lindqvist", "Mensah", "Moreau", "Nakamura", "Novak", "O’Neill", "Okafor", "Petrov", "Rossi",
    "Santos", "Schmidt", "Tanaka", "Virtanen", "Weber", "Zhang",
];

/// The same person for the same number, with an address of their own.
fn somebody(number: u32) -> (String, String) {
    let place = number as usize;
    // Another last name each time, another first name less often: neighbours in the list are no relatives.
    let (first, last) = (FIRST[place / LAST.len() % FIRST.len()], LAST[place * 7 % LAST.len()]);
    (format!("{first} {last}"), format!("person{number}@contoso.example"))
}

fn sure<T, R: std::fmt::Debug>(outcome: Outcome<T, R>) -> Result<T, Fault> {
    outcome.map_err(|failure| match failure {
        Failure::Faulted(fault) => fault,
        no => Fault::broken(format!("the demo could not be made: {no:?}")),
    })
}
