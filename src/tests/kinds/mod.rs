//! Hosts with kinds of their own: the equivalents of django-organizations' test projects, side by side in one database.
//!
//! *Accounts* and *Teams* are custom models (a subscription; people of a sort), *Vendors* are made of its base classes, *Projects* of its
//! abstract ones. Here all of them are kinds, in [`hosts`].

mod apart;
mod each;
pub mod hosts;
mod kept;
mod seen;
pub mod tables;

use hosts::{ACCOUNTS, Accounts, Projects, Teams, Vendors};
use orgs::{
    Orgs,
    access::Caller,
    kernel::{Slug, UserId},
    organizations::{self, Create},
    testing::World,
};

/// The same world with all four kinds, and their tables.
pub async fn market(world: &World) -> Orgs {
    let orgs = world
        .orgs
        .to_builder()
        .kind::<Accounts>()
        .kind::<Vendors>()
        .kind::<Teams>()
        .kind::<Projects>()
        .migrations(ACCOUNTS)
        .build()
        .unwrap();
    orgs.migrate().await.unwrap();
    orgs
}

/// An organization of the handle's kind.
pub async fn found(orgs: &Orgs, founder: &Caller, name: &str, slug: &str) -> Slug {
    let form = Create::parse(name, slug).unwrap();
    organizations::create(orgs, founder, &form).await.unwrap().slug
}

/// Rows of a side table, whatever they say.
pub async fn rows(world: &World, table: &str) -> usize {
    let everything = world.everything().await;
    let mut lines = everything.lines().skip_while(|line| *line != table).skip(1);
    lines
        .by_ref()
        .take_while(|line| line.starts_with(['(', 'X', 'x']))
        .count()
}

/// Somebody of the cast, as a key.
pub fn only(user: UserId) -> [UserId; 1] {
    [user]
}

/// Fields of everybody and everything there is, in a world that has grown.
pub async fn fill(world: &World) {
    market(world).await;
    let script = "
        insert into accounts (organization_id, monthly_subscription) select id, 1 from organizations;
        insert into account_users (organization_id, user_id, user_type) select organization_id, user_id, 'A' from members;
        insert into account_offers (organization_id, invitation_id, user_type) select organization_id, id, 'A' from invitations;
        insert into vendors (organization_id, street_address, city, active_since) select id, '', '', 1 from organizations;
        insert into players (organization_id, user_id, number, plays) select organization_id, user_id, 1, true from members;";
    world.script(script).await.unwrap();
    world.orgs.database().analyze().await.unwrap();
}
