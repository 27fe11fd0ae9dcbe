//! Races about one invitation.

use super::{Ring, always, meet, one_of};
use crate::stage::{DAY, MINUTE, offer, role, token};
use orgs::{
    access::Role,
    invitations::{self, Key},
    kernel::{InvitationId, Secret, Slug},
    members, organizations,
    testing::cast,
};

/// The link of an invitation that adam sent to sam.
async fn link(ring: &Ring, place: &Slug) -> (InvitationId, Secret) {
    let id = ring.invited(place, &ring.world.sam).await;
    let Key::Token(secret) = token(&ring.world, id, 1).await else {
        panic!()
    };
    (id, secret)
}

races! {
    async fn one_address_invited_twice(ring, place) {
        let (orgs, olga, adam) = (&ring.orgs, &ring.world.olga, &ring.world.adam);
        one_of(meet(
            task!(orgs, olga, place; invitations::invite(&orgs, &olga, &place, &offer("new@example.org", Role::Admin))),
            task!(orgs, adam, place; invitations::invite(&orgs, &adam, &place, &offer("NEW@example.org", Role::Member))),
        ).await)
    }

    /// The one that has run out makes room for one of the two.
    async fn one_address_invited_again_twice(ring, place) {
        let (orgs, olga, adam) = (&ring.orgs, &ring.world.olga, &ring.world.adam);
        invitations::invite(orgs, olga, &place, &offer("new@example.org", Role::Admin)).await.unwrap();
        ring.world.clock.advance(8 * DAY);
        one_of(meet(
            task!(orgs, olga, place; invitations::invite(&orgs, &olga, &place, &offer("new@example.org", Role::Admin))),
            task!(orgs, adam, place; invitations::invite(&orgs, &adam, &place, &offer("new@example.org", Role::Member))),
        ).await)
    }

    async fn the_last_invitation_that_may_wait(ring, place) {
        let (orgs, olga, adam) = (&ring.limited(|limits| limits.pending_invitations = 1), &ring.world.olga, &ring.world.adam);
        one_of(meet(
            task!(orgs, olga, place; invitations::invite(&orgs, &olga, &place, &offer("one@example.org", Role::Admin))),
            task!(orgs, adam, place; invitations::invite(&orgs, &adam, &place, &offer("other@example.org", Role::Member))),
        ).await)
    }

    async fn accepted_twice(ring, place) {
        let (orgs, sam, key) = (&ring.orgs, &ring.world.sam, Key::Id(ring.invited(&place, &ring.world.sam).await));
        one_of(meet(
            task!(orgs, sam, key; invitations::accept(&orgs, &sam, &key)),
            task!(orgs, sam, key; invitations::accept(&orgs, &sam, &key)),
        ).await)
    }

    async fn accepted_while_revoked(ring, place) {
        let id = ring.invited(&place, &ring.world.sam).await;
        let (orgs, sam, adam) = (&ring.orgs, &ring.world.sam, &ring.world.adam);
        let (accepted, revoked) = one_of(meet(
            task!(orgs, sam; invitations::accept(&orgs, &sam, &Key::Id(id))),
            task!(orgs, adam, place; invitations::revoke(&orgs, &adam, &place, id)),
        ).await);
        assert_eq!(role(&ring.world, &place, &ring.world.olga, sam.user).await.is_some(), accepted);
        (accepted, revoked)
    }

    async fn accepted_while_declined(ring, place) {
        let id = ring.invited(&place, &ring.world.sam).await;
        let (orgs, sam, nobody, link) = (&ring.orgs, &ring.world.sam, &ring.world.nobody, &token(&ring.world, id, 1).await);
        one_of(meet(
            task!(orgs, sam; invitations::accept(&orgs, &sam, &Key::Id(id))),
            task!(orgs, nobody, link; invitations::decline(&orgs, &nobody, &link, "No")),
        ).await)
    }

    /// By the link of the older mail, which the newer one replaces.
    async fn accepted_while_resent(ring, place) {
        let id = ring.invited(&place, &ring.world.sam).await;
        ring.world.clock.advance(MINUTE);
        let (orgs, sam, adam, link) = (&ring.orgs, &ring.world.sam, &ring.world.adam, &token(&ring.world, id, 1).await);
        one_of(meet(
            task!(orgs, sam, link; invitations::accept(&orgs, &sam, &link)),
            task!(orgs, adam, place; invitations::resend(&orgs, &adam, &place, id)),
        ).await)
    }

    async fn declined_while_revoked(ring, place) {
        let id = ring.invited(&place, &ring.world.sam).await;
        let (orgs, sam, adam) = (&ring.orgs, &ring.world.sam, &ring.world.adam);
        one_of(meet(
            task!(orgs, sam; invitations::decline(&orgs, &sam, &Key::Id(id), "No")),
            task!(orgs, adam, place; invitations::revoke(&orgs, &adam, &place, id)),
        ).await)
    }

    async fn resent_twice(ring, place) {
        let id = ring.invited(&place, &ring.world.sam).await;
        ring.world.clock.advance(MINUTE);
        let (orgs, olga, adam) = (&ring.orgs, &ring.world.olga, &ring.world.adam);
        one_of(meet(
            task!(orgs, olga, place; invitations::resend(&orgs, &olga, &place, id)),
            task!(orgs, adam, place; invitations::resend(&orgs, &adam, &place, id)),
        ).await)
    }

    /// Two processes look at the same time: one reminder.
    async fn reminded_twice(ring, place) {
        let id = ring.invited(&place, &ring.world.sam).await;
        let orgs = &ring.orgs;
        invitations::delivered(orgs, id, 1).await.unwrap();
        ring.world.clock.advance(6 * DAY);
        let (one, other) = (orgs.clone(), orgs.clone());
        one_of(meet(
            async move { invitations::remind(&one).await.unwrap() == 1 },
            async move { invitations::remind(&other).await.unwrap() == 1 },
        ).await)
    }

    /// Revoked is revoked, and tells nobody that it ends.
    async fn revoked_while_reminded(ring, place) {
        let id = ring.invited(&place, &ring.world.sam).await;
        let (orgs, adam) = (&ring.orgs, &ring.world.adam);
        invitations::delivered(orgs, id, 1).await.unwrap();
        ring.world.clock.advance(6 * DAY);
        let other = orgs.clone();
        let met = always(meet(
            task!(orgs, adam, place; invitations::revoke(&orgs, &adam, &place, id)),
            async move { invitations::remind(&other).await.unwrap() == 1 },
        ).await);
        assert!(invitations::letter(orgs, id, 1).await.unwrap().is_none(), "no mail after it");
        met
    }

    /// Stopped is stopped: whoever was not reminded before is not any more.
    async fn stopped_while_reminded(ring, place) {
        let id = ring.invited(&place, &ring.world.sam).await;
        let (orgs, adam) = (&ring.orgs, &ring.world.adam);
        invitations::delivered(orgs, id, 1).await.unwrap();
        ring.world.clock.advance(6 * DAY);
        let other = orgs.clone();
        let met = always(meet(
            task!(orgs, adam, place; organizations::stop_reminders(&orgs, &adam, &place)),
            async move { invitations::remind(&other).await.unwrap() == 1 },
        ).await);
        assert_eq!(invitations::remind(orgs).await.unwrap(), 0);
        met
    }

    async fn revoked_while_resent(ring, place) {
        let id = ring.invited(&place, &ring.world.sam).await;
        ring.world.clock.advance(MINUTE);
        let (orgs, olga, adam) = (&ring.orgs, &ring.world.olga, &ring.world.adam);
        let met = always(meet(
            task!(orgs, olga, place; invitations::revoke(&orgs, &olga, &place, id)),
            task!(orgs, adam, place; invitations::resend(&orgs, &adam, &place, id)),
        ).await);
        let sam = &ring.world.sam;
        assert!(invitations::accept(orgs, sam, &Key::Id(id)).await.is_err(), "revoked is revoked");
        met
    }

    async fn accepted_while_its_inviter_is_removed(ring, place) {
        let id = ring.invited(&place, &ring.world.sam).await;
        let (orgs, sam, olga, adam) = (&ring.orgs, &ring.world.sam, &ring.world.olga, ring.world.adam.user);
        always(meet(
            task!(orgs, olga, place; members::remove(&orgs, &olga, &place, adam)),
            task!(orgs, sam; invitations::accept(&orgs, &sam, &Key::Id(id))),
        ).await)
    }

    async fn accepted_while_its_inviter_is_demoted(ring, place) {
        let id = ring.invited(&place, &ring.world.sam).await;
        let (orgs, sam, olga, adam) = (&ring.orgs, &ring.world.sam, &ring.world.olga, ring.world.adam.user);
        always(meet(
            task!(orgs, olga, place; members::change_role(&orgs, &olga, &place, adam, Role::Member)),
            task!(orgs, sam; invitations::accept(&orgs, &sam, &Key::Id(id))),
        ).await)
    }

    async fn accepted_while_the_organization_is_disabled(ring, place) {
        let id = ring.invited(&place, &ring.world.sam).await;
        let (orgs, sam, olga) = (&ring.orgs, &ring.world.sam, &ring.world.olga);
        always(meet(
            task!(orgs, olga, place; organizations::disable(&orgs, &olga, &place)),
            task!(orgs, sam; invitations::accept(&orgs, &sam, &Key::Id(id))),
        ).await)
    }

    async fn invited_while_the_organization_is_disabled(ring, place) {
        let (orgs, adam, olga) = (&ring.orgs, &ring.world.adam, &ring.world.olga);
        always(meet(
            task!(orgs, olga, place; organizations::disable(&orgs, &olga, &place)),
            task!(orgs, adam, place; invitations::invite(&orgs, &adam, &place, &offer("new@example.org", Role::Member))),
        ).await)
    }

    async fn asked_twice(ring, place) {
        let (orgs, kim, link) = (&ring.orgs, &ring.guest("Kim").await, &link(ring, &place).await.1);
        one_of(meet(
            task!(orgs, kim, link; invitations::request_readdress(&orgs, &kim, &link)),
            task!(orgs, kim, link; invitations::request_readdress(&orgs, &kim, &link)),
        ).await)
    }

    /// By two people of whom one may, on one day.
    async fn asked_by_the_last_who_may(ring, place) {
        let orgs = &ring.limited(|limits| limits.requests_a_day = 1);
        let (kim, lea, link) = (&ring.guest("Kim").await, &ring.guest("Lea").await, &link(ring, &place).await.1);
        one_of(meet(
            task!(orgs, kim, link; invitations::request_readdress(&orgs, &kim, &link)),
            task!(orgs, lea, link; invitations::request_readdress(&orgs, &lea, &link)),
        ).await)
    }

    /// What one person may ask in a day counts over all organizations.
    async fn asked_in_two_places(ring, place) {
        let orgs = &ring.limited(|limits| limits.requests_a_day = 1);
        let kim = &ring.guest("Kim").await;
        let there = cast::found(orgs, &ring.world.olga, &format!("Other {}", ring.round)).await.unwrap();
        ring.member(&there, &ring.world.adam, Role::Admin).await;
        let (one, other) = (&link(ring, &place).await.1, &link(ring, &there).await.1);
        one_of(meet(
            task!(orgs, kim, one; invitations::request_readdress(&orgs, &kim, &one)),
            task!(orgs, kim, other; invitations::request_readdress(&orgs, &kim, &other)),
        ).await)
    }

    async fn asked_while_revoked(ring, place) {
        let (id, link) = &link(ring, &place).await;
        let (orgs, kim, adam, id) = (&ring.orgs, &ring.guest("Kim").await, &ring.world.adam, *id);
        let met = always(meet(
            task!(orgs, adam, place; invitations::revoke(&orgs, &adam, &place, id)),
            task!(orgs, kim, link; invitations::request_readdress(&orgs, &kim, &link)),
        ).await);
        assert!(invitations::request_letter(orgs, id, kim.user).await.unwrap().is_none(), "no mail after it");
        met
    }

    /// Two admins press the one button: one mail.
    async fn agreed_twice(ring, place) {
        let (id, link) = &link(ring, &place).await;
        let (orgs, kim, olga, adam, id) = (&ring.orgs, &ring.guest("Kim").await, &ring.world.olga, &ring.world.adam, *id);
        invitations::request_readdress(orgs, kim, link).await.unwrap();
        one_of(meet(
            task!(orgs, olga, place, kim; invitations::readdress(&orgs, &olga, &place, id, &kim.email)),
            task!(orgs, adam, place, kim; invitations::readdress(&orgs, &adam, &place, id, &kim.email)),
        ).await)
    }

    async fn agreed_while_dismissed(ring, place) {
        let (id, link) = &link(ring, &place).await;
        let (orgs, kim, olga, adam, id) = (&ring.orgs, &ring.guest("Kim").await, &ring.world.olga, &ring.world.adam, *id);
        invitations::request_readdress(orgs, kim, link).await.unwrap();
        let met = always(meet(
            task!(orgs, olga, place, kim; invitations::readdress(&orgs, &olga, &place, id, &kim.email)),
            task!(orgs, adam, place, kim; invitations::dismiss_request(&orgs, &adam, &place, id, kim.user)),
        ).await);
        assert_eq!(invitations::list_requests(orgs, olga, &place, id).await.unwrap(), []);
        met
    }
}
