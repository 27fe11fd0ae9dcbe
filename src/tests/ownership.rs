//! Handing over.

use crate::stage::{guarded, limits, refuses, role, tells};
use orgs::{
    access::{Permission, Role, caller::Superuser},
    limits::Owners,
    members,
    ownership::{self, TransferRefusal},
    testing::Person,
    users,
};

both! {
    async fn the_former_owner_becomes_admin(world) {
        let deed = ownership::transfer(&world.orgs, &world.olga, &world.acme, world.mia.user);
        let (_, told) = tells(&world, "ownership.transferred", deed).await;
        assert_eq!((told.actor_id, told.subject_id), (Some(world.olga.user), Some(world.mia.user)));
        assert_eq!(role(&world, &world.acme, &world.max, world.mia.user).await, Some(Role::Owner));
        assert_eq!(role(&world, &world.acme, &world.max, world.olga.user).await, Some(Role::Admin));
        tells(&world, "member.left", members::leave(&world.orgs, &world.olga, &world.acme)).await;
    }

    async fn transfer_is_refused(world) {
        let to = |member| ownership::transfer(&world.orgs, &world.olga, &world.acme, member);
        refuses(&world, TransferRefusal::NotAMember, to(world.sam.user)).await;
        refuses(&world, TransferRefusal::AlreadyOwner, to(world.olga.user)).await;
        world.suspend(world.max.user).await;
        refuses(&world, TransferRefusal::NotAMember, to(world.max.user)).await;
        members::remove(&world.orgs, &world.olga, &world.acme, world.mia.user).await.unwrap();
        refuses(&world, TransferRefusal::NotAMember, to(world.mia.user)).await;
    }

    async fn transfer_is_for_owners(world) {
        guarded(&world, Permission::TransferOwnership, async |caller, slug| {
            ownership::transfer(&world.orgs, caller, slug, world.max.user).await
        })
        .await;
    }

    /// Also to one's own self, where the superuser is a member there.
    async fn a_superuser_transfers_on_the_owners_behalf(world) {
        users::appoint(&world.orgs, &world.adam.email, Superuser::Yes).await.unwrap();
        let adam = Person::find(&world.orgs, &world.adam.email).await.unwrap();
        let deed = ownership::transfer(&world.orgs, &adam, &world.acme, adam.user);
        assert_eq!(tells(&world, "ownership.transferred", deed).await.1.standing, "superuser");
        assert_eq!(role(&world, &world.acme, &world.max, world.olga.user).await, Some(Role::Admin));
        assert_eq!(role(&world, &world.acme, &world.max, adam.user).await, Some(Role::Owner));
    }

    async fn among_several_owners_only_ones_own_moves(world) {
        let orgs = &world.limited(limits(|limits| limits.owners = Owners::Several));
        members::change_role(orgs, &world.olga, &world.acme, world.adam.user, Role::Owner).await.unwrap();
        tells(&world, "ownership.transferred", ownership::transfer(orgs, &world.adam, &world.acme, world.mia.user)).await;
        for (person, is) in [(&world.olga, Role::Owner), (&world.adam, Role::Admin), (&world.mia, Role::Owner)] {
            assert_eq!(role(&world, &world.acme, &world.max, person.user).await, Some(is));
        }
    }
}
