//! What can be changed while an invitation waits: its role, its address, and how its link travels.

use super::{ivy, status};
use crate::stage::{DAY, MINUTE, denies, guarded, limits, offer, refuses, role, tells, token};
use orgs::{
    access::{Permission, Role},
    invitations::{
        self, AcceptRefusal, ChangeOfferRefusal, Delivery, Key, LinkRefusal, Listed, ReaddressRefusal, ResendRefusal,
        Status, Unusable, Visitor,
    },
    kernel::{Denial, EmailAddress, InvitationId, Secret},
    testing::{Person, World},
};

fn address(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

async fn listed(world: &World, id: InvitationId) -> Listed {
    invitations::find(&world.orgs, &world.olga, &world.acme, id)
        .await
        .unwrap()
        .0
}

async fn look(world: &World, caller: &orgs::access::Caller, key: &Key) -> Option<invitations::Shown> {
    let Key::Token(secret) = key else { panic!() };
    invitations::show(&world.orgs, caller, secret).await.unwrap()
}

async fn link(world: &World, id: InvitationId) -> Secret {
    let deed = invitations::make_link(&world.orgs, &world.olga, &world.acme, id);
    tells(world, "invitation.link-made", deed).await.0
}

both! {
    async fn offering_another_role(world) {
        let key = token(&world, world.ivys, 1).await;
        let deed = invitations::change_role(&world.orgs, &world.olga, &world.acme, world.ivys, Role::Admin);
        let (_, told) = tells(&world, "invitation.role-changed", deed).await;
        assert_eq!(told.actor_id, Some(world.olga.user));
        let row = listed(&world, world.ivys).await;
        assert_eq!((row.role, &*row.inviter), (Role::Admin, "Olga Owner"));
        // The link that was mailed before gives the new role.
        let ivy = ivy(&world).await;
        tells(&world, "invitation.accepted", invitations::accept(&world.orgs, &ivy, &key)).await;
        assert_eq!(role(&world, &world.acme, &ivy, ivy.user).await, Some(Role::Admin));
        let late = invitations::change_role(&world.orgs, &world.olga, &world.acme, world.ivys, Role::Member);
        refuses(&world, ChangeOfferRefusal::NotPending, late).await;
    }

    async fn offering_another_role_is_refused(world) {
        let several = &world.limited(limits(|limits| limits.owners = orgs::limits::Owners::Several));
        let change = async |orgs, caller, id, to| invitations::change_role(orgs, caller, &world.acme, id, to).await;
        refuses(&world, ChangeOfferRefusal::Unchanged, change(&world.orgs, &world.adam, world.ivys, Role::Member)).await;
        refuses(&world, ChangeOfferRefusal::RoleAboveOwn, change(several, &world.adam, world.ivys, Role::Owner)).await;
        refuses(&world, ChangeOfferRefusal::OneOwner, change(&world.orgs, &world.olga, world.ivys, Role::Owner)).await;
        tells(&world, "invitation.role-changed", change(several, &world.olga, world.ivys, Role::Owner)).await;
        refuses(&world, ChangeOfferRefusal::RoleAboveOwn, change(several, &world.adam, world.ivys, Role::Member)).await;
        refuses(&world, ReaddressRefusal::RoleAboveOwn, invitations::readdress(several, &world.adam, &world.acme, world.ivys, &address("new@example.org"))).await;
        refuses(&world, LinkRefusal::RoleAboveOwn, invitations::make_link(several, &world.adam, &world.acme, world.ivys)).await;
    }

    /// The mail goes to the right address, and whoever got the first one by mistake learns nothing.
    async fn correcting_the_address(world) {
        let orgs = &world.orgs;
        let ivy = ivy(&world).await;
        let old = token(&world, world.ivys, 1).await;
        invitations::undelivered(orgs, world.ivys, 1, "550 no such mailbox").await.unwrap();
        let right = address("Ivy.New@Example.org");
        tells(&world, "invitation.readdressed", invitations::readdress(orgs, &world.olga, &world.acme, world.ivys, &right)).await;
        let row = listed(&world, world.ivys).await;
        assert_eq!((&*row.email, row.status, row.delivery, row.trouble), ("Ivy.New@Example.org", Status::Pending, Delivery::Queued, None));
        assert!(look(&world, &world.nobody, &old).await.is_none(), "as if it had never been");
        refuses(&world, AcceptRefusal::Unusable(Unusable::Unknown), invitations::accept(orgs, &ivy, &old)).await;
        refuses(&world, AcceptRefusal::Unusable(Unusable::Unknown), invitations::accept(orgs, &ivy, &Key::Id(world.ivys))).await;
        assert!(invitations::letter(orgs, world.ivys, 1).await.unwrap().is_none(), "a late mail to the wrong address");
        let letter = invitations::letter(orgs, world.ivys, 2).await.unwrap().unwrap();
        assert_eq!(letter.email, right);
        let new = Person::sync(orgs, "Ivy New", right.as_str()).await.unwrap();
        tells(&world, "invitation.accepted", invitations::accept(orgs, &new, &Key::Token(letter.token))).await;
        let other = address("late@example.org");
        let late = invitations::readdress(orgs, &world.olga, &world.acme, world.ivys, &other);
        refuses(&world, ReaddressRefusal::NotPending, late).await;
    }

    async fn correcting_the_address_is_refused(world) {
        let orgs = &world.orgs;
        let correct = async |to: &str| invitations::readdress(orgs, &world.adam, &world.acme, world.ivys, &address(to)).await;
        refuses(&world, ReaddressRefusal::Unchanged, correct("IVY@example.org")).await;
        refuses(&world, ReaddressRefusal::AlreadyMember, correct("MIA@acme.example")).await;
        invitations::invite(orgs, &world.adam, &world.acme, &offer("new@example.org", Role::Member)).await.unwrap();
        refuses(&world, ReaddressRefusal::AlreadyInvited, correct("New@example.org")).await;
        // One that has run out makes room, and is itself renewed by another address.
        tells(&world, "invitation.readdressed", correct("eve@example.org")).await;
        assert_eq!(status(&world, world.eves).await, Status::Expired);
        world.clock.advance(8 * DAY);
        assert_eq!(listed(&world, world.ivys).await.status, Status::Expired);
        tells(&world, "invitation.readdressed", correct("fresh@example.org")).await;
        assert_eq!(status(&world, world.ivys).await, Status::Pending);
    }

    /// A link to hand over: once in sight, and it ends the mailed one.
    async fn a_link_to_hand_over(world) {
        let orgs = &world.orgs;
        let mailed = token(&world, world.ivys, 1).await;
        let ivy = ivy(&world).await;
        let key = Key::Token(link(&world, world.ivys).await);
        assert!(listed(&world, world.ivys).await.handed);
        refuses(&world, AcceptRefusal::Unusable(Unusable::Superseded), invitations::accept(orgs, &ivy, &mailed)).await;
        assert!(invitations::letter(orgs, world.ivys, 1).await.unwrap().is_none(), "no mail any more");
        refuses(&world, AcceptRefusal::WrongRecipient, invitations::accept(orgs, &world.sam, &key)).await;
        // Another one ends this one.
        let newer = Key::Token(link(&world, world.ivys).await);
        refuses(&world, AcceptRefusal::Unusable(Unusable::Superseded), invitations::accept(orgs, &ivy, &key)).await;
        tells(&world, "invitation.accepted", invitations::accept(orgs, &ivy, &newer)).await;
        let late = invitations::make_link(orgs, &world.olga, &world.acme, world.ivys);
        refuses(&world, LinkRefusal::NotPending, late).await;
    }

    /// Whoever makes a link has it before the addressed person: it proves no address, makes no account, and answers for nobody.
    async fn a_link_to_hand_over_proves_nothing(world) {
        let orgs = &world.orgs;
        let secret = link(&world, world.ivys).await;
        let key = Key::Token(secret.clone());
        refuses(&world, Unusable::Handed, invitations::prove(orgs, &secret)).await;
        denies(&world, Denial::SignedOut, invitations::decline(orgs, &world.nobody, &key, "")).await;
        denies(&world, Denial::SignedOut, invitations::accept(orgs, &world.nobody, &key)).await;
        assert_eq!(look(&world, &world.nobody, &key).await.unwrap().visitor, Visitor::Unproven);
        let ivy = ivy(&world).await;
        assert_eq!(look(&world, &world.nobody, &key).await.unwrap().visitor, Visitor::SignedOut);
        assert_eq!(look(&world, &ivy, &key).await.unwrap().visitor, Visitor::Invited);
        // Mailed again, its newest link does.
        world.clock.advance(MINUTE);
        tells(&world, "invitation.resent", invitations::resend(orgs, &world.adam, &world.acme, world.ivys)).await;
        assert!(!listed(&world, world.ivys).await.handed);
        let Key::Token(mailed) = token(&world, world.ivys, 3).await else { panic!() };
        assert_eq!(invitations::prove(orgs, &mailed).await.unwrap().address().as_str(), "ivy@example.org");
    }

    async fn a_link_renews_and_is_replaced(world) {
        let orgs = &world.orgs;
        assert_eq!(listed(&world, world.eves).await.status, Status::Expired);
        link(&world, world.eves).await;
        assert_eq!(status(&world, world.eves).await, Status::Pending);
        world.clock.advance(8 * DAY);
        invitations::invite(orgs, &world.adam, &world.acme, &offer("eve@example.org", Role::Member)).await.unwrap();
        let replaced = invitations::make_link(orgs, &world.adam, &world.acme, world.eves);
        refuses(&world, LinkRefusal::Replaced, replaced).await;
        refuses(&world, ResendRefusal::Replaced, invitations::resend(orgs, &world.adam, &world.acme, world.eves)).await;
    }

    async fn offering_another_role_is_for_admins(world) {
        guarded(&world, Permission::ManageInvitations, async |caller, slug| {
            invitations::change_role(&world.orgs, caller, slug, world.ivys, Role::Admin).await
        })
        .await;
    }

    async fn correcting_the_address_is_for_admins(world) {
        guarded(&world, Permission::ManageInvitations, async |caller, slug| {
            invitations::readdress(&world.orgs, caller, slug, world.ivys, &address("new@example.org")).await
        })
        .await;
    }

    async fn making_a_link_is_for_admins(world) {
        guarded(&world, Permission::ManageInvitations, async |caller, slug| {
            invitations::make_link(&world.orgs, caller, slug, world.ivys).await
        })
        .await;
    }

    async fn looking_at_one_is_for_admins(world) {
        guarded(&world, Permission::ListInvitations, async |caller, slug| {
            invitations::find(&world.orgs, caller, slug, world.ivys).await
        })
        .await;
    }

    /// Another organization's invitation is like one that never was.
    async fn foreign_ones_are_hidden(world) {
        let (orgs, sam, initech) = (&world.orgs, &world.sam, &world.initech);
        denies(&world, Denial::NotFound, invitations::find(orgs, sam, initech, world.ivys)).await;
        denies(&world, Denial::NotFound, invitations::change_role(orgs, sam, initech, world.ivys, Role::Admin)).await;
        denies(&world, Denial::NotFound, invitations::readdress(orgs, sam, initech, world.ivys, &address("new@example.org"))).await;
        denies(&world, Denial::NotFound, invitations::make_link(orgs, sam, initech, world.ivys)).await;
    }
}
