//! Races for what is counted: seats, foundings of a day.

use super::{always, meet, one_of};
use orgs::{
    access::Role,
    invitations::{self, Key},
    members,
    organizations::{self, Create},
    testing::Person,
};

races! {
    async fn the_last_seat(ring, place) {
        let (orgs, max, sam) = (&ring.orgs, &ring.world.max, &ring.world.sam);
        let (first, second) = (ring.invited(&place, max).await, ring.invited(&place, sam).await);
        ring.world.seats(&place, Some(4)).await;
        one_of(meet(
            task!(orgs, max; invitations::accept(&orgs, &max, &Key::Id(first))),
            task!(orgs, sam; invitations::accept(&orgs, &sam, &Key::Id(second))),
        ).await)
    }

    /// The host's own code takes seats as everybody does.
    async fn the_last_seat_for_the_host_too(ring, place) {
        let (orgs, max, sam) = (&ring.orgs, &ring.world.max, &ring.world.sam);
        let first = ring.invited(&place, max).await;
        ring.world.seats(&place, Some(4)).await;
        one_of(meet(
            task!(orgs, max; invitations::accept(&orgs, &max, &Key::Id(first))),
            task!(orgs, sam, place; members::admit(&orgs, &place, sam.signed_in().unwrap(), Role::Member)),
        ).await)
    }

    async fn let_in_by_the_host_twice(ring, place) {
        let (orgs, sam) = (&ring.orgs, &ring.world.sam);
        let met = always(meet(
            task!(orgs, sam, place; members::admit(&orgs, &place, sam.signed_in().unwrap(), Role::Member)),
            task!(orgs, sam, place; members::admit(&orgs, &place, sam.signed_in().unwrap(), Role::Admin)),
        ).await);
        assert!(met.1, "both hear that they are in");
        met
    }

    /// The seat is free before or after somebody wants it, never twice.
    async fn a_seat_that_becomes_free(ring, place) {
        let (orgs, mia, sam) = (&ring.orgs, &ring.world.mia, &ring.world.sam);
        let id = ring.invited(&place, sam).await;
        ring.world.seats(&place, Some(3)).await;
        always(meet(
            task!(orgs, mia, place; members::leave(&orgs, &mia, &place)),
            task!(orgs, sam; invitations::accept(&orgs, &sam, &Key::Id(id))),
        ).await)
    }

    async fn the_last_founding_of_the_day(ring) {
        let few = &ring.limited(|limits| limits.organizations_a_day = 1);
        let founder = &Person::sync(few, "Founder", &format!("founder{}@example.org", ring.round)).await.unwrap();
        let [first, second] = &["One", "Other"].map(|name| Create::parse(&format!("{name} {}", ring.round), "").unwrap());
        one_of(meet(
            task!(few, founder, first; organizations::create(&few, &founder, &first)),
            task!(few, founder, second; organizations::create(&few, &founder, &second)),
        ).await)
    }
}
