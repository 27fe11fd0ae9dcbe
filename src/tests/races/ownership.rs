//! Races about whose the organization is.

use super::{always, meet, one_of};
use crate::stage::role;
use orgs::{access::Role, members, ownership};

races! {
    async fn transferred_twice(ring, place) {
        let (orgs, olga, adam, mia) = (&ring.orgs, &ring.world.olga, ring.world.adam.user, ring.world.mia.user);
        one_of(meet(
            task!(orgs, olga, place; ownership::transfer(&orgs, &olga, &place, adam)),
            task!(orgs, olga, place; ownership::transfer(&orgs, &olga, &place, mia)),
        ).await)
    }

    /// The same button twice: the second finds nothing to hand over.
    async fn transferred_twice_to_one(ring, place) {
        let (orgs, olga, mia) = (&ring.orgs, &ring.world.olga, ring.world.mia.user);
        one_of(meet(
            task!(orgs, olga, place; ownership::transfer(&orgs, &olga, &place, mia)),
            task!(orgs, olga, place; ownership::transfer(&orgs, &olga, &place, mia)),
        ).await)
    }

    async fn the_owner_leaves_while_handing_over(ring, place) {
        let (orgs, olga, mia) = (&ring.orgs, &ring.world.olga, ring.world.mia.user);
        always(meet(
            task!(orgs, olga, place; ownership::transfer(&orgs, &olga, &place, mia)),
            task!(orgs, olga, place; members::leave(&orgs, &olga, &place)),
        ).await)
    }

    async fn the_heir_leaves(ring, place) {
        let (orgs, olga, mia) = (&ring.orgs, &ring.world.olga, &ring.world.mia);
        one_of(meet(
            task!(orgs, olga, mia, place; ownership::transfer(&orgs, &olga, &place, mia.user)),
            task!(orgs, mia, place; members::leave(&orgs, &mia, &place)),
        ).await)
    }

    async fn the_heir_is_removed(ring, place) {
        let (orgs, olga, adam, mia) = (&ring.orgs, &ring.world.olga, &ring.world.adam, ring.world.mia.user);
        one_of(meet(
            task!(orgs, olga, place; ownership::transfer(&orgs, &olga, &place, mia)),
            task!(orgs, adam, place; members::remove(&orgs, &adam, &place, mia)),
        ).await)
    }

    async fn the_heir_is_promoted(ring, place) {
        let (orgs, olga, adam, mia) = (&ring.orgs, &ring.world.olga, &ring.world.adam, ring.world.mia.user);
        let met = always(meet(
            task!(orgs, olga, place; ownership::transfer(&orgs, &olga, &place, mia)),
            task!(orgs, adam, place; members::change_role(&orgs, &adam, &place, mia, Role::Admin)),
        ).await);
        assert_eq!(role(&ring.world, &place, olga, mia).await, Some(Role::Owner));
        met
    }

    /// The heir throws the former owner out as soon as they may.
    async fn the_former_owner_is_removed(ring, place) {
        let (orgs, olga, mia) = (&ring.orgs, &ring.world.olga, &ring.world.mia);
        always(meet(
            task!(orgs, olga, mia, place; ownership::transfer(&orgs, &olga, &place, mia.user)),
            task!(orgs, olga, mia, place; members::remove(&orgs, &mia, &place, olga.user)),
        ).await)
    }
}
