//! Races about who goes for good, and about their addresses.

use super::{always, meet, one_of};
use orgs::{
    access::Role,
    identity,
    invitations::{self, Key},
    kernel::{DisplayName, EmailAddress},
    limits::Owners,
    members,
    organizations::{self, Create},
    ownership, users,
};

races! {
    /// Whoever becomes the owner stays; whoever has gone becomes nothing.
    async fn the_heir_goes(ring, place) {
        let (orgs, olga, heir) = (&ring.orgs, &ring.world.olga, ring.guest("Heir").await);
        ring.member(&place, &heir, Role::Member).await;
        let (to, id) = (heir.user, heir.email.canonical());
        one_of(meet(
            task!(orgs, olga, place; ownership::transfer(&orgs, &olga, &place, to)),
            task!(orgs, id; users::depart(&orgs, &id)),
        ).await)
    }

    /// Of two owners one has to stay.
    async fn two_owners_go(ring, place) {
        let orgs = &ring.limited(|limits| limits.owners = Owners::Several);
        let (one, other) = (ring.guest("One").await, ring.guest("Other").await);
        for person in [&one, &other] {
            ring.member(&place, person, Role::Member).await;
            members::change_role(orgs, &ring.world.olga, &place, person.user, Role::Owner).await.unwrap();
        }
        members::leave(orgs, &ring.world.olga, &place).await.unwrap();
        let (one, other) = (one.email.canonical(), other.email.canonical());
        one_of(meet(task!(orgs, one; users::depart(&orgs, &one)), task!(orgs, other; users::depart(&orgs, &other))).await)
    }

    /// Before or after: nobody who has gone is a member of anything.
    async fn a_guest_joins_while_going(ring, place) {
        let (orgs, guest) = (&ring.orgs, ring.guest("Guest").await);
        let (key, id) = (Key::Id(ring.invited(&place, &guest).await), guest.email.canonical());
        let (left, joined) = meet(
            task!(orgs, id; users::depart(&orgs, &id)),
            task!(orgs, guest, key; invitations::accept(&orgs, &guest, &key)),
        ).await;
        always((left, joined))
    }

    async fn a_founder_goes_while_founding(ring) {
        let (orgs, founder) = (&ring.orgs, ring.guest("Founder").await);
        let input = Create { name: DisplayName::parse(&format!("Founded {}", ring.round)).unwrap(), slug: None };
        let id = founder.email.canonical();
        one_of(meet(
            task!(orgs, id; users::depart(&orgs, &id)),
            task!(orgs, founder, input; organizations::create(&orgs, &founder, &input)),
        ).await)
    }

    async fn gone_twice(ring, place) {
        let (orgs, guest) = (&ring.orgs, ring.guest("Twice").await);
        ring.member(&place, &guest, Role::Admin).await;
        let id = guest.email.canonical();
        let met = meet(task!(orgs, id; users::depart(&orgs, &id)), task!(orgs, id; users::depart(&orgs, &id))).await;
        assert_eq!(met, (true, true), "who has gone is gone");
        met
    }

    async fn an_address_is_removed_while_made_primary(ring) {
        let (orgs, guest) = (&ring.orgs, ring.guest("Moving").await);
        let second = EmailAddress::parse(&format!("second{}@example.org", ring.round)).unwrap();
        users::sync_addresses(orgs, &guest.email.canonical(), &[second]).await.unwrap();
        let id = identity::list_addresses(orgs, &guest).await.unwrap().0[1].id;
        one_of(meet(
            task!(orgs, guest; identity::make_primary(&orgs, &guest, id)),
            task!(orgs, guest; identity::remove_address(&orgs, &guest, id)),
        ).await)
    }

    /// One address, two people.
    async fn two_hosts_tell_of_one_address(ring) {
        let (orgs, one, other) = (&ring.orgs, ring.guest("Left").await, ring.guest("Right").await);
        let both = vec![EmailAddress::parse(&format!("both{}@example.org", ring.round)).unwrap()];
        let (one, other) = (one.email.canonical(), other.email.canonical());
        let (one, other) = meet(
            { let (orgs, both) = (orgs.clone(), both.clone()); async move { users::sync_addresses(&orgs, &one, &both).await.is_ok() } },
            { let (orgs, both) = (orgs.clone(), both.clone()); async move { users::sync_addresses(&orgs, &other, &both).await.is_ok() } },
        ).await;
        one_of((one, other))
    }
}
