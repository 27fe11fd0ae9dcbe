//! Teams with every step in trouble.

use orgs::{
    Orgs,
    kernel::TeamId,
    teams::{self, NewTeam, Part},
    testing::World,
};

fn named(name: &str) -> NewTeam {
    NewTeam::parse(name).unwrap()
}

/// Mia is in it.
async fn team(world: &World) -> TeamId {
    let (orgs, olga, acme) = (&world.orgs, &world.olga, &world.acme);
    let id = teams::create(orgs, olga, acme, &named("Design")).await.unwrap();
    teams::add(orgs, olga, acme, id, world.mia.user).await.unwrap();
    id
}

both! {
    async fn create(world) {
        drill!(world, 1, ["team.created"], teams::create(&world.adam, &world.acme, &named("Design")));
    }

    async fn rename(world) {
        let id = team(&world).await;
        drill!(world, 1, ["team.renamed"], teams::rename(&world.adam, &world.acme, id, &named("Sales")));
    }

    /// With everybody's place, or not at all.
    async fn delete(world) {
        let id = team(&world).await;
        drill!(world, 1, ["team.deleted"], teams::delete(&world.adam, &world.acme, id));
    }

    async fn add(world) {
        let id = team(&world).await;
        drill!(world, 1, ["team.member-added"], teams::add(&world.adam, &world.acme, id, world.max.user));
    }

    async fn remove(world) {
        let id = team(&world).await;
        drill!(world, 1, ["team.member-removed"], teams::remove(&world.adam, &world.acme, id, world.mia.user));
    }

    async fn appoint(world) {
        let id = team(&world).await;
        drill!(world, 1, ["team.part-changed"], "teams/appoint.rs", async |orgs: &Orgs| {
            teams::appoint(orgs, &world.adam, &world.acme, id, world.mia.user, Part::Maintainer).await
        });
    }
}
