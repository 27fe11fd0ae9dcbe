//! The console: who gets in, what operators see and do, and what stays true whatever they do.
//!
//! Never here: every step in trouble; that is `faults/console.rs`.

use crate::stage::{denies, sound};
use orgs::{
    access::{Caller, caller::Superuser},
    console::{self, EventsQuery, WhichOrganizations, WhichUsers},
    identity,
    kernel::{Denial, OrganizationId, Slug},
    members::Query,
    testing::{Person, World},
    users,
};

mod events;
mod members;
mod organizations;
mod people;

/// A new superuser, who belongs nowhere.
pub async fn operator(world: &World, name: &str) -> Person {
    let person = Person::sync(&world.orgs, name, &format!("{}@ops.example", name.to_lowercase()))
        .await
        .unwrap();
    users::appoint(&world.orgs, &person.email, Superuser::Yes)
        .await
        .unwrap();
    Person::find(&world.orgs, &person.email).await.unwrap()
}

/// The id of an organization, as an operator finds it.
pub async fn place(world: &World, operator: &Caller, slug: &Slug) -> OrganizationId {
    let all = WhichOrganizations::All;
    let found = console::list_organizations(&world.orgs, operator, slug.as_str(), all, None, 10).await;
    let rows = found.unwrap().rows;
    rows.iter().find(|row| row.slug == slug.as_str()).unwrap().id
}

/// Everything the console has, as somebody for whom there is none.
async fn there_is_no_console(world: &World, caller: &Caller, acme: OrganizationId) {
    let (orgs, max, no) = (&world.orgs, world.max.user, Denial::NotFound);
    denies(
        world,
        no,
        console::list_users(orgs, caller, "", WhichUsers::All, None, 10),
    )
    .await;
    denies(world, no, console::show_user(orgs, caller, max)).await;
    let all = WhichOrganizations::All;
    denies(world, no, console::list_organizations(orgs, caller, "", all, None, 10)).await;
    denies(world, no, console::show_organization(orgs, caller, acme)).await;
    let everybody = Query::default();
    denies(
        world,
        no,
        console::list_members(orgs, caller, acme, &everybody, None, 10),
    )
    .await;
    denies(
        world,
        no,
        console::list_events(orgs, caller, &EventsQuery::default(), None, 10),
    )
    .await;
    denies(world, no, console::activate(orgs, caller, max)).await;
    for to in [Superuser::Yes, Superuser::No] {
        denies(world, no, console::appoint(orgs, caller, max, to)).await;
    }
    denies(world, no, console::appoint_owner(orgs, caller, acme, &world.max.email)).await;
    denies(world, no, identity::deactivate(orgs, caller, max)).await;
    denies(world, no, identity::end_sessions_of(orgs, caller, max)).await;
    denies(world, no, identity::count_sessions(orgs, caller, max)).await;
    denies(world, no, identity::send_reset(orgs, caller, max)).await;
    denies(world, no, identity::list_sign_ups(orgs, caller, None, 10)).await;
    denies(world, no, identity::resend_sign_up(orgs, caller, max.0)).await;
}

both! {
    async fn everybody_else_finds_no_console(world) {
        let sue = operator(&world, "Sue").await;
        let acme = place(&world, &sue, &world.acme).await;
        for caller in [&world.nobody, &world.sam, &world.mia, &world.olga] {
            there_is_no_console(&world, caller, acme).await;
        }
    }

    /// What a session said a moment ago does not count: only what is true in the transaction that acts.
    async fn who_operates_no_more_finds_no_console(world) {
        let (sue, tom) = (operator(&world, "Sue").await, operator(&world, "Tom").await);
        let acme = place(&world, &sue, &world.acme).await;
        console::appoint(&world.orgs, &sue, tom.user, Superuser::No).await.unwrap();
        there_is_no_console(&world, &tom, acme).await;
        console::appoint(&world.orgs, &sue, tom.user, Superuser::Yes).await.unwrap();
        identity::deactivate(&world.orgs, &sue, tom.user).await.unwrap();
        there_is_no_console(&world, &tom, acme).await;
        sound(&world).await;
    }
}
