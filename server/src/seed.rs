//! People and organizations to play with: the cast that tests know, through the verbs, and a crowd, in bulk.
//!
//! Never here: what only tests need.

use crate::{config::Environment, progress::Progress, say::say};
use orgs::{
    Orgs,
    identity::{self, Password, SetPasswordRefusal},
    kernel::{EmailAddress, Failure, Fault, Outcome, Slug},
    organizations,
    teams::{self, NewTeam, Part},
    testing::{Cast, Person, cast::found, crowd, founders},
    users,
};

/// The password of everybody in the demo.
pub const PASSWORD: &str = "correct horse battery staple";
const OLGA: &str = "olga@acme.example";

/// Refuses where people are real: everybody knows the password of the cast.
pub fn only_to_play(environment: Environment) -> Result<(), Fault> {
    match environment {
        Environment::Development => Ok(()),
        Environment::Production => Err(Fault::broken(
            "seed makes people whose password everybody knows: not in production (ORGS_ENV)",
        )),
    }
}

/// Makes the demo, or goes on where it ended: the cast, `members` in Contoso, so many `organizations` besides. Returns the cast where
/// it has come now.
pub async fn demo(orgs: &Orgs, members: u32, organizations: u32) -> Result<Option<Cast>, Fault> {
    // Whatever the installation forbids its visitors.
    let orgs = &Orgs::builder(orgs.database().clone()).build()?;
    let olga = EmailAddress::parse(OLGA).map_err(|issue| Fault::broken(format!("{issue:?}")))?;
    let come = match sure(users::find(orgs, &olga).await)? {
        None => Some(cast(orgs).await?),
        Some(_) => None,
    };
    let olga = Person::find(orgs, &olga).await?;
    let contoso = contoso(orgs, &olga).await?;
    // Olga is one of them.
    let others = members.saturating_sub(1);
    let progress = Progress::of("Contoso's members");
    let tell = |so_far: u32| progress.at(so_far.into(), Some(others.into()));
    sure(crowd(orgs, &olga, &contoso, others, tell).await)?;
    let progress = Progress::of("Organizations");
    let tell = |so_far: u32| progress.at(so_far.into(), Some(organizations.into()));
    sure(founders(orgs, organizations, tell).await)?;
    orgs.database().analyze().await?;
    say(format!(
        "Contoso is there, owned by olga. Sign in as {OLGA} with \"{PASSWORD}\"."
    ));
    Ok(come)
}

/// Two of Acme's: one that a member maintains, and one that the admin does.
pub async fn acmes_teams(orgs: &Orgs, cast: &Cast) -> Result<(), Fault> {
    let Cast {
        acme,
        olga,
        adam,
        mia,
        max,
        ..
    } = cast;
    for (name, maintainer, others) in [("Design", mia, [max, adam]), ("Support", adam, [max, olga])] {
        let named = NewTeam::parse(name).map_err(|problems| Fault::broken(format!("{name}: {problems:?}")))?;
        let team = sure(teams::create(orgs, olga, acme, &named).await)?;
        sure(teams::add(orgs, olga, acme, team, maintainer.user).await)?;
        sure(teams::appoint(orgs, olga, acme, team, maintainer.user, Part::Maintainer).await)?;
        for other in others {
            sure(teams::add(orgs, maintainer, acme, team, other.user).await)?;
        }
    }
    say("Acme has two teams: Design, which mia maintains, and Support, which adam does.");
    Ok(())
}

async fn cast(orgs: &Orgs) -> Result<Cast, Fault> {
    let cast = Cast::enter(orgs).await?;
    let password =
        Password::parse(PASSWORD, "", "").map_err(|issue| Fault::broken(format!("the demo's password: {issue:?}")))?;
    let hash = identity::hash_password(&password).await?;
    for person in [&cast.olga, &cast.adam, &cast.mia, &cast.max, &cast.sam] {
        give_password(orgs, person, &hash).await?;
    }
    say("Acme (olga owner, adam admin, mia and max members, ivy and eve invited) and Initech (sam) are there.");
    Ok(cast)
}

/// Olga's, or founded now.
async fn contoso(orgs: &Orgs, olga: &Person) -> Result<Slug, Fault> {
    let mine = sure(organizations::mine(orgs, olga).await)?;
    match mine.into_iter().find(|organization| organization.name == "Contoso") {
        Some(there) => Slug::parse(&there.slug).map_err(|issue| Fault::broken(format!("{issue:?}"))),
        None => found(orgs, olga, "Contoso").await,
    }
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
