//! Races of operators: with each other, and with the people they operate on.

use super::{always, meet, one_of};
use crate::console::{operator, place};
use crate::stage::limits;
use orgs::{
    access::{Role, caller::Superuser},
    console, identity,
    kernel::{EmailAddress, Failure, Slug},
    limits::Owners,
    members, ownership,
    testing::{Person, World},
    users,
};

/// Two superusers who are the only ones: whoever was left from the round before steps back.
async fn two(world: &World, round: usize) -> (Person, Person) {
    let pair = (
        operator(world, &format!("Sue{round}")).await,
        operator(world, &format!("Tom{round}")).await,
    );
    if let Some(before) = round.checked_sub(1) {
        for name in ["sue", "tom"] {
            let email = EmailAddress::parse(&format!("{name}{before}@ops.example")).unwrap();
            match users::appoint(&world.orgs, &email, Superuser::No).await {
                Ok(()) | Err(Failure::Refused(_)) => {}
                other => panic!("{other:?}"),
            }
        }
    }
    pair
}

async fn owners(world: &World, by: &Person, slug: &Slug) -> usize {
    let id = place(world, by, slug).await;
    let shown = console::show_organization(&world.orgs, by, id).await.unwrap();
    shown.owners.iter().filter(|owner| owner.active).count()
}

races! {
    /// One of them is a superuser afterwards, whoever was faster.
    async fn two_superusers_unmake_each_other(ring) {
        let (orgs, (sue, tom)) = (&ring.orgs, &two(&ring.world, ring.round).await);
        one_of(meet(
            task!(orgs, sue, tom; console::appoint(&orgs, &sue, tom.user, Superuser::No)),
            task!(orgs, sue, tom; console::appoint(&orgs, &tom, sue.user, Superuser::No)),
        ).await)
    }

    async fn two_superusers_deactivate_each_other(ring) {
        let (orgs, (sue, tom)) = (&ring.orgs, &two(&ring.world, ring.round).await);
        one_of(meet(
            task!(orgs, sue, tom; identity::deactivate(&orgs, &sue, tom.user)),
            task!(orgs, sue, tom; identity::deactivate(&orgs, &tom, sue.user)),
        ).await)
    }

    /// Both may, as long as the other stays.
    async fn two_superusers_step_back(ring) {
        let (orgs, (sue, tom)) = (&ring.orgs, &two(&ring.world, ring.round).await);
        one_of(meet(
            task!(orgs, sue; console::appoint(&orgs, &sue, sue.user, Superuser::No)),
            task!(orgs, tom; console::appoint(&orgs, &tom, tom.user, Superuser::No)),
        ).await)
    }

    /// The last but one owner goes while the other is deactivated: one active owner stays.
    async fn an_owner_is_deactivated_while_the_other_leaves(ring) {
        let world = &ring.world;
        let orgs = &world.limited(limits(|limits| (limits.owners, limits.organizations_a_day) = (Owners::Several, 1_000_000)));
        let sue = &operator(world, &format!("Sue{}", ring.round)).await;
        let ada = &Person::sync(orgs, "Ada", &format!("ada{}@example.org", ring.round)).await.unwrap();
        let bob = &Person::sync(orgs, "Bob", &format!("bob{}@example.org", ring.round)).await.unwrap();
        let slug = &orgs::testing::cast::found(orgs, ada, &format!("Pair {}", ring.round)).await.unwrap();
        let id = orgs::testing::cast::invited(orgs, ada, slug, &bob.email, Role::Owner).await.unwrap();
        orgs::invitations::accept(orgs, bob, &orgs::invitations::Key::Id(id)).await.unwrap();
        let met = one_of(meet(
            task!(orgs, sue, ada; identity::deactivate(&orgs, &sue, ada.user)),
            task!(orgs, bob, slug; members::leave(&orgs, &bob, &slug)),
        ).await);
        assert_eq!(owners(world, sue, slug).await, 1);
        met
    }

    /// Whoever is to become the owner is deactivated: either they do not, or they are not.
    async fn the_heir_is_deactivated(ring) {
        let (world, orgs) = (&ring.world, &ring.orgs);
        let sue = &operator(world, &format!("Sue{}", ring.round)).await;
        let slug = &ring.place().await;
        let bob = &Person::sync(orgs, "Bob", &format!("bob{}@example.org", ring.round)).await.unwrap();
        ring.member(slug, bob, Role::Member).await;
        let olga = &world.olga;
        let met = one_of(meet(
            task!(orgs, olga, bob, slug; ownership::transfer(&orgs, &olga, &slug, bob.user)),
            task!(orgs, sue, bob; identity::deactivate(&orgs, &sue, bob.user)),
        ).await);
        assert_eq!(owners(world, sue, slug).await, 1);
        met
    }

    async fn the_appointed_owner_is_deactivated(ring) {
        let (world, orgs) = (&ring.world, &ring.orgs);
        let sue = &operator(world, &format!("Sue{}", ring.round)).await;
        let slug = &ring.place().await;
        let id = place(world, sue, slug).await;
        let bob = &Person::sync(orgs, "Bob", &format!("bob{}@example.org", ring.round)).await.unwrap();
        let met = one_of(meet(
            task!(orgs, sue, bob; console::appoint_owner(&orgs, &sue, id, &bob.email)),
            task!(orgs, sue, bob; identity::deactivate(&orgs, &sue, bob.user)),
        ).await);
        assert_eq!(owners(world, sue, slug).await, 1);
        met
    }

    /// Deactivated while signing in: no session outlives it.
    async fn signing_in_while_being_deactivated(ring) {
        let (world, orgs) = (&ring.world, &ring.orgs);
        let sue = &operator(world, &format!("Sue{}", ring.round)).await;
        let bob = &Person::sync(orgs, "Bob", &format!("bob{}@example.org", ring.round)).await.unwrap();
        let password = identity::Password::parse("correct horse battery staple", "", "").unwrap();
        identity::set_password(orgs, &bob.email, &password).await.unwrap();
        let met = always(meet(
            task!(orgs, sue, bob; identity::deactivate(&orgs, &sue, bob.user)),
            task!(orgs, bob; identity::sign_in(&orgs, bob.email.as_str(), "correct horse battery staple")),
        ).await);
        console::activate(orgs, sue, bob.user).await.unwrap();
        assert_eq!(identity::count_sessions(orgs, sue, bob.user).await.unwrap(), 0);
        met
    }
}
