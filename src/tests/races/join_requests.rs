//! Races about one request to join.

use super::{Ring, always, meet, one_of};
use crate::stage::role;
use orgs::{
    access::Role,
    invitations::{self, Key},
    join_requests::{self, ApproveRefusal, Ask, DeclineRefusal, Ending},
    kernel::{Failure, JoinRequestId, Secret, Slug},
    members, organizations,
    share_links::{self, Make},
    testing::Person,
    users,
};

/// Made by adam, for addresses that nobody here has.
async fn link(ring: &Ring, place: &Slug) -> Secret {
    let form = Make::parse("member", "nowhere.example", "", "7").unwrap();
    share_links::make(&ring.limited(|_| {}), &ring.world.adam, place, &form)
        .await
        .unwrap()
}

/// Somebody who asks to join.
async fn asker(ring: &Ring, place: &Slug) -> (Person, JoinRequestId) {
    let (kim, link) = (ring.guest("Kim").await, link(ring, place).await);
    let id = join_requests::ask(&ring.orgs, &kim, &link, &Ask::default())
        .await
        .unwrap();
    (kim, id)
}

async fn is_member(ring: &Ring, place: &Slug, person: &Person) -> bool {
    role(&ring.world, place, &ring.world.olga, person.user).await.is_some()
}

races! {
    async fn asked_twice(ring, place) {
        let (orgs, kim, link) = (&ring.orgs, &ring.guest("Kim").await, &link(ring, &place).await);
        one_of(meet(
            task!(orgs, kim, link; join_requests::ask(&orgs, &kim, &link, &Ask::default())),
            task!(orgs, kim, link; join_requests::ask(&orgs, &kim, &link, &Ask::default())),
        ).await)
    }

    /// By two people of whom one may, on one day.
    async fn asked_by_the_last_who_may(ring, place) {
        let orgs = &ring.limited(|limits| limits.join_requests_to_one_a_day = 1);
        let (kim, lea, link) = (&ring.guest("Kim").await, &ring.guest("Lea").await, &link(ring, &place).await);
        one_of(meet(
            task!(orgs, kim, link; join_requests::ask(&orgs, &kim, &link, &Ask::default())),
            task!(orgs, lea, link; join_requests::ask(&orgs, &lea, &link, &Ask::default())),
        ).await)
    }

    /// Two admins decide: one decision, and the other learns whose and how.
    async fn approved_while_declined(ring, place) {
        let (kim, id) = asker(ring, &place).await;
        let (orgs, olga, adam) = (&ring.orgs, &ring.world.olga, &ring.world.adam);
        let (approved, declined) = one_of(meet(
            task!(orgs, olga, place; join_requests::approve(&orgs, &olga, &place, id, Some(Role::Admin))),
            task!(orgs, adam, place; join_requests::decline(&orgs, &adam, &place, id)),
        ).await);
        assert_eq!(is_member(ring, &place, &kim).await, approved);
        let (by, how) = if approved { ("Olga Owner", Ending::Approved) } else { ("Adam Admin", Ending::Declined) };
        let late = join_requests::decline(orgs, adam, &place, id).await;
        let is_told = matches!(&late, Err(Failure::Refused(DeclineRefusal::AlreadyDecided { by: name, how: end })) if (name.as_str(), *end) == (by, how));
        assert!(is_told, "{late:?}");
        (approved, declined)
    }

    async fn approved_twice(ring, place) {
        let (_, id) = asker(ring, &place).await;
        let (orgs, olga, adam) = (&ring.orgs, &ring.world.olga, &ring.world.adam);
        let (one, other) = one_of(meet(
            task!(orgs, olga, place; join_requests::approve(&orgs, &olga, &place, id, None)),
            task!(orgs, adam, place; join_requests::approve(&orgs, &adam, &place, id, None)),
        ).await);
        let by = if one { "Olga Owner" } else { "Adam Admin" };
        let late = join_requests::approve(orgs, olga, &place, id, None).await;
        assert!(matches!(&late, Err(Failure::Refused(ApproveRefusal::AlreadyDecided { by: name, .. })) if name == by), "{late:?}");
        (one, other)
    }

    async fn approved_while_withdrawn(ring, place) {
        let (kim, id) = asker(ring, &place).await;
        let (orgs, adam, asker) = (&ring.orgs, &ring.world.adam, &kim);
        let (approved, withdrawn) = one_of(meet(
            task!(orgs, adam, place; join_requests::approve(&orgs, &adam, &place, id, None)),
            task!(orgs, asker; join_requests::withdraw(&orgs, &asker, id)),
        ).await);
        assert_eq!(is_member(ring, &place, &kim).await, approved);
        (approved, withdrawn)
    }

    /// They belong, by the one or the other; and nothing waits.
    async fn approved_while_an_invitation_is_accepted(ring, place) {
        let (kim, id) = asker(ring, &place).await;
        let key = Key::Id(ring.invited(&place, &kim).await);
        let (orgs, adam, asker) = (&ring.orgs, &ring.world.adam, &kim);
        let met = one_of(meet(
            task!(orgs, adam, place; join_requests::approve(&orgs, &adam, &place, id, None)),
            task!(orgs, asker, key; invitations::accept(&orgs, &asker, &key)),
        ).await);
        assert!(is_member(ring, &place, &kim).await);
        assert_eq!(join_requests::list(orgs, adam, &place, None, 10).await.unwrap().total, 0);
        met
    }

    /// Whoever goes for good leaves no request, and no membership.
    async fn approved_while_they_depart(ring, place) {
        let (kim, id) = asker(ring, &place).await;
        let (orgs, adam, key) = (&ring.orgs, &ring.world.adam, &kim.email.canonical());
        let (approved, gone) = meet(
            task!(orgs, adam, place; join_requests::approve(&orgs, &adam, &place, id, None)),
            task!(orgs, key; users::depart(&orgs, &key)),
        ).await;
        assert!(gone, "nothing is in the way of leaving");
        assert!(!is_member(ring, &place, &kim).await);
        (approved, gone)
    }

    async fn the_last_seat_for_two_who_ask(ring, place) {
        let (link, lea) = (link(ring, &place).await, ring.guest("Lea").await);
        let mut ids = Vec::new();
        for person in [&ring.guest("Kim").await, &lea] {
            ids.push(join_requests::ask(&ring.orgs, person, &link, &Ask::default()).await.unwrap());
        }
        let seats = format!("update organizations set seats = member_count + 1 where slug = '{place}'");
        ring.world.script(&seats).await.unwrap();
        let (orgs, olga, adam, one, other) = (&ring.orgs, &ring.world.olga, &ring.world.adam, ids[0], ids[1]);
        one_of(meet(
            task!(orgs, olga, place; join_requests::approve(&orgs, &olga, &place, one, None)),
            task!(orgs, adam, place; join_requests::approve(&orgs, &adam, &place, other, None)),
        ).await)
    }

    async fn approved_while_the_admin_is_demoted(ring, place) {
        let (_, id) = asker(ring, &place).await;
        let (orgs, olga, adam, demoted) = (&ring.orgs, &ring.world.olga, &ring.world.adam, ring.world.adam.user);
        always(meet(
            task!(orgs, olga, place; members::change_role(&orgs, &olga, &place, demoted, Role::Member)),
            task!(orgs, adam, place; join_requests::approve(&orgs, &adam, &place, id, None)),
        ).await)
    }

    async fn asked_while_the_organization_is_deleted(ring, place) {
        let (orgs, olga, kim, link) = (&ring.orgs, &ring.world.olga, &ring.guest("Kim").await, &link(ring, &place).await);
        always(meet(
            task!(orgs, olga, place; organizations::delete(&orgs, &olga, &place, place.as_str())),
            task!(orgs, kim, link; join_requests::ask(&orgs, &kim, &link, &Ask::default())),
        ).await)
    }
}
