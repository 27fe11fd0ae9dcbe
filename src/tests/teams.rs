//! Teams: made, renamed and deleted, and who comes into them, leaves them, and sees to them.

mod managing;
mod members;
mod seeing;

use orgs::{
    kernel::{Slug, TeamId},
    teams::{self, NewTeam, Part},
    testing::{Person, World},
};

pub fn named(name: &str) -> NewTeam {
    NewTeam::parse(name).unwrap()
}

/// A team of Acme with nobody in it.
async fn team(world: &World, name: &str) -> TeamId {
    teams::create(&world.orgs, &world.olga, &world.acme, &named(name))
        .await
        .unwrap()
}

/// A team of Initech, which sam owns.
async fn foreign(world: &World, name: &str) -> TeamId {
    teams::create(&world.orgs, &world.sam, &world.initech, &named(name))
        .await
        .unwrap()
}

/// Somebody comes into a team of Acme, by olga.
async fn enters(world: &World, team: TeamId, person: &Person, part: Part) {
    let (orgs, olga, acme) = (&world.orgs, &world.olga, &world.acme);
    teams::add(orgs, olga, acme, team, person.user).await.unwrap();
    teams::appoint(orgs, olga, acme, team, person.user, part).await.unwrap();
}

/// Who is in a team, and as what, as somebody sees it; the number is right.
async fn seen(world: &World, by: &Person, at: &Slug, team: TeamId) -> Vec<(String, Part)> {
    let shown = teams::show(&world.orgs, by, at, team, None, 50).await.unwrap().unwrap();
    assert_eq!(shown.total, i64::try_from(shown.page.rows.len()).unwrap());
    let rows = shown.page.rows.into_iter();
    rows.map(|mate| (mate.name.split(' ').next().unwrap().to_lowercase(), mate.part))
        .collect()
}

/// The same in Acme, as mia sees it.
async fn who(world: &World, team: TeamId) -> Vec<(String, Part)> {
    seen(world, &world.mia, &world.acme, team).await
}

/// Only their names.
async fn names(world: &World, team: TeamId) -> Vec<String> {
    who(world, team).await.into_iter().map(|(name, _)| name).collect()
}
