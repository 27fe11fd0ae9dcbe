//! Races about who is what.

use super::{always, meet, one_of};
use crate::stage::role;
use orgs::{
    access::Role,
    invitations::{self, Key},
    kernel::{Failure, Never},
    limits::Owners,
    members::{self, Query},
    testing::{Person, cast},
    users,
};

races! {
    /// One of the two orders: up and down, or an unchanged down and then up.
    async fn promoted_while_demoted(ring, place) {
        let (orgs, olga, adam, mia) = (&ring.orgs, &ring.world.olga, &ring.world.adam, ring.world.mia.user);
        let (up, down) = always(meet(
            task!(orgs, olga, place; members::change_role(&orgs, &olga, &place, mia, Role::Admin)),
            task!(orgs, adam, place; members::change_role(&orgs, &adam, &place, mia, Role::Member)),
        ).await);
        let now = role(&ring.world, &place, olga, mia).await;
        assert_eq!(now, Some(if down { Role::Member } else { Role::Admin }));
        (up, down)
    }

    async fn demoted_twice(ring, place) {
        let (orgs, olga, mia) = (&ring.orgs, &ring.world.olga, &ring.world.mia);
        let adam = ring.world.adam.user;
        members::change_role(orgs, olga, &place, mia.user, Role::Admin).await.unwrap();
        one_of(meet(
            task!(orgs, olga, place; members::change_role(&orgs, &olga, &place, adam, Role::Member)),
            task!(orgs, mia, place; members::change_role(&orgs, &mia, &place, adam, Role::Member)),
        ).await)
    }

    /// Whoever is demoted first may not demote the other any more.
    async fn admins_demote_each_other(ring, place) {
        let (orgs, adam, mia) = (&ring.orgs, &ring.world.adam, &ring.world.mia);
        members::change_role(orgs, &ring.world.olga, &place, mia.user, Role::Admin).await.unwrap();
        one_of(meet(
            task!(orgs, adam, mia, place; members::change_role(&orgs, &adam, &place, mia.user, Role::Member)),
            task!(orgs, adam, mia, place; members::change_role(&orgs, &mia, &place, adam.user, Role::Member)),
        ).await)
    }

    async fn removed_twice(ring, place) {
        let (orgs, olga, adam, mia) = (&ring.orgs, &ring.world.olga, &ring.world.adam, ring.world.mia.user);
        one_of(meet(
            task!(orgs, olga, place; members::remove(&orgs, &olga, &place, mia)),
            task!(orgs, adam, place; members::remove(&orgs, &adam, &place, mia)),
        ).await)
    }

    async fn restored_twice(ring, place) {
        let (orgs, olga, adam, mia) = (&ring.orgs, &ring.world.olga, &ring.world.adam, ring.world.mia.user);
        let removal = members::remove(orgs, olga, &place, mia).await.unwrap();
        one_of(meet(
            task!(orgs, olga, place; members::restore(&orgs, &olga, &place, removal)),
            task!(orgs, adam, place; members::restore(&orgs, &adam, &place, removal)),
        ).await)
    }

    /// Whichever comes first: they are a member once, and the other one hears no.
    async fn restored_while_accepting_an_invitation(ring, place) {
        let (orgs, olga, mia) = (&ring.orgs, &ring.world.olga, &ring.world.mia);
        let removal = members::remove(orgs, olga, &place, mia.user).await.unwrap();
        let id = cast::invited(orgs, olga, &place, &mia.email, Role::Member).await.unwrap();
        one_of(meet(
            task!(orgs, olga, place; members::restore(&orgs, &olga, &place, removal)),
            task!(orgs, mia; invitations::accept(&orgs, &mia, &Key::Id(id))),
        ).await)
    }

    /// Nobody comes back who has gone for good.
    async fn restored_while_departing(ring, place) {
        let (orgs, olga, guest) = (&ring.orgs, &ring.world.olga, ring.guest("Guest").await);
        ring.member(&place, &guest, Role::Member).await;
        let removal = members::remove(orgs, olga, &place, guest.user).await.unwrap();
        let id = guest.email.canonical();
        let met = always(meet(
            task!(orgs, id; users::depart(&orgs, &id)),
            task!(orgs, olga, place; members::restore(&orgs, &olga, &place, removal)),
        ).await);
        assert_eq!(role(&ring.world, &place, olga, guest.user).await, None);
        met
    }

    async fn removed_while_leaving(ring, place) {
        let (orgs, olga, mia) = (&ring.orgs, &ring.world.olga, &ring.world.mia);
        one_of(meet(
            task!(orgs, olga, mia, place; members::remove(&orgs, &olga, &place, mia.user)),
            task!(orgs, mia, place; members::leave(&orgs, &mia, &place)),
        ).await)
    }

    async fn removed_while_promoted(ring, place) {
        let (orgs, olga, adam, mia) = (&ring.orgs, &ring.world.olga, &ring.world.adam, ring.world.mia.user);
        let met = always(meet(
            task!(orgs, adam, place; members::remove(&orgs, &adam, &place, mia)),
            task!(orgs, olga, place; members::change_role(&orgs, &olga, &place, mia, Role::Admin)),
        ).await);
        assert_eq!(role(&ring.world, &place, olga, mia).await, None);
        met
    }

    async fn two_owners_leave(ring, place) {
        let orgs = &ring.limited(|limits| limits.owners = Owners::Several);
        let (olga, adam) = (&ring.world.olga, &ring.world.adam);
        members::change_role(orgs, olga, &place, adam.user, Role::Owner).await.unwrap();
        one_of(meet(
            task!(orgs, olga, place; members::leave(&orgs, &olga, &place)),
            task!(orgs, adam, place; members::leave(&orgs, &adam, &place)),
        ).await)
    }

    async fn two_owners_demote_each_other(ring, place) {
        let orgs = &ring.limited(|limits| limits.owners = Owners::Several);
        let (olga, adam) = (&ring.world.olga, &ring.world.adam);
        members::change_role(orgs, olga, &place, adam.user, Role::Owner).await.unwrap();
        one_of(meet(
            task!(orgs, olga, adam, place; members::change_role(&orgs, &olga, &place, adam.user, Role::Admin)),
            task!(orgs, olga, adam, place; members::change_role(&orgs, &adam, &place, olga.user, Role::Admin)),
        ).await)
    }

    async fn two_owners_remove_each_other(ring, place) {
        let orgs = &ring.limited(|limits| limits.owners = Owners::Several);
        let (olga, adam) = (&ring.world.olga, &ring.world.adam);
        members::change_role(orgs, olga, &place, adam.user, Role::Owner).await.unwrap();
        one_of(meet(
            task!(orgs, olga, adam, place; members::remove(&orgs, &olga, &place, adam.user)),
            task!(orgs, olga, adam, place; members::remove(&orgs, &adam, &place, olga.user)),
        ).await)
    }

    /// One steps down while the other leaves: the last one stays what they are.
    async fn an_owner_leaves_while_the_other_steps_down(ring, place) {
        let orgs = &ring.limited(|limits| limits.owners = Owners::Several);
        let (olga, adam) = (&ring.world.olga, &ring.world.adam);
        members::change_role(orgs, olga, &place, adam.user, Role::Owner).await.unwrap();
        one_of(meet(
            task!(orgs, olga, place; members::leave(&orgs, &olga, &place)),
            task!(orgs, adam, place; members::change_role(&orgs, &adam, &place, adam.user, Role::Admin)),
        ).await)
    }

    /// Whoever comes in under one name and gets another in the same moment is in the list by the one they have.
    async fn renamed_while_joining(ring, place) {
        let (orgs, guest) = (&ring.orgs, ring.guest("Before").await);
        let (id, email) = (ring.invited(&place, &guest).await, guest.email.to_string());
        let met = always(meet(
            task!(orgs, guest; invitations::accept(&orgs, &guest, &Key::Id(id))),
            task!(orgs, email; async { Ok::<_, Failure<Never>>(Person::sync(&orgs, "After", &email).await?) }),
        ).await);
        let query = Query { search: "after".into(), ..Query::default() };
        let found = members::list(orgs, &ring.world.olga, &place, &query, None, 9).await.unwrap().page.rows;
        assert_eq!(found.len(), 1);
        met
    }

    async fn renamed_twice(ring, place) {
        let (orgs, guest) = (&ring.orgs, ring.guest("Before").await);
        ring.member(&place, &guest, Role::Member).await;
        let email = guest.email.to_string();
        meet(
            task!(orgs, email; async { Ok::<_, Failure<Never>>(Person::sync(&orgs, "Smith", &email).await?) }),
            task!(orgs, email; async { Ok::<_, Failure<Never>>(Person::sync(&orgs, "Smithson", &email).await?) }),
        ).await
    }
}
