//! Races about one share link.

use super::{Ring, always, meet, one_of};
use crate::stage::role;
use orgs::{
    access::Role,
    kernel::{Secret, Slug},
    members, organizations,
    share_links::{self, Make},
};

fn form(uses: &str) -> Make {
    Make::parse("member", "", uses, "7").unwrap()
}

/// Made by adam.
async fn link(ring: &Ring, place: &Slug, uses: &str) -> Secret {
    share_links::make(&ring.limited(|_| {}), &ring.world.adam, place, &form(uses))
        .await
        .unwrap()
}

races! {
    async fn the_last_use_taken_twice(ring, place) {
        let (orgs, kim, lee, link) = (&ring.orgs, &ring.guest("Kim").await, &ring.guest("Lee").await, &link(ring, &place, "1").await);
        one_of(meet(
            task!(orgs, kim, link; share_links::join(&orgs, &kim, &link)),
            task!(orgs, lee, link; share_links::join(&orgs, &lee, &link)),
        ).await)
    }

    async fn one_person_joining_twice(ring, place) {
        let (orgs, kim, link) = (&ring.orgs, &ring.guest("Kim").await, &link(ring, &place, "").await);
        one_of(meet(
            task!(orgs, kim, link; share_links::join(&orgs, &kim, &link)),
            task!(orgs, kim, link; share_links::join(&orgs, &kim, &link)),
        ).await)
    }

    /// Whoever came before it was switched off is in; nobody after.
    async fn joined_while_it_is_switched_off(ring, place) {
        let (orgs, kim, olga, link) = (&ring.orgs, &ring.guest("Kim").await, &ring.world.olga, &link(ring, &place, "").await);
        let (off, joined) = always(meet(
            task!(orgs, olga, place; share_links::switch_off(&orgs, &olga, &place)),
            task!(orgs, kim, link; share_links::join(&orgs, &kim, &link)),
        ).await);
        assert_eq!(role(&ring.world, &place, olga, kim.user).await.is_some(), joined);
        let late = ring.guest("Late").await;
        assert!(share_links::join(orgs, &late, link).await.is_err(), "off is off");
        (off, joined)
    }

    async fn joined_while_another_is_made(ring, place) {
        let (orgs, kim, olga, link) = (&ring.orgs, &ring.guest("Kim").await, &ring.world.olga, &link(ring, &place, "").await);
        always(meet(
            task!(orgs, olga, place; share_links::make(&orgs, &olga, &place, &form(""))),
            task!(orgs, kim, link; share_links::join(&orgs, &kim, &link)),
        ).await)
    }

    /// Both make one; the later is in use.
    async fn two_are_made_at_once(ring, place) {
        let (orgs, olga, adam) = (&ring.orgs, &ring.world.olga, &ring.world.adam);
        let met = meet(
            task!(orgs, olga, place; share_links::make(&orgs, &olga, &place, &form(""))),
            task!(orgs, adam, place; share_links::make(&orgs, &adam, &place, &form(""))),
        ).await;
        assert_eq!(met, (true, true));
        met
    }

    async fn joined_while_its_maker_is_demoted(ring, place) {
        let (orgs, kim, olga, adam) = (&ring.orgs, &ring.guest("Kim").await, &ring.world.olga, ring.world.adam.user);
        let link = &link(ring, &place, "").await;
        always(meet(
            task!(orgs, olga, place; members::change_role(&orgs, &olga, &place, adam, Role::Member)),
            task!(orgs, kim, link; share_links::join(&orgs, &kim, &link)),
        ).await)
    }

    async fn joined_while_the_organization_is_disabled(ring, place) {
        let (orgs, kim, olga, link) = (&ring.orgs, &ring.guest("Kim").await, &ring.world.olga, &link(ring, &place, "").await);
        always(meet(
            task!(orgs, olga, place; organizations::disable(&orgs, &olga, &place)),
            task!(orgs, kim, link; share_links::join(&orgs, &kim, &link)),
        ).await)
    }
}
