//! Whoever opened an invitation with another account asks for their own address, and whoever looks after invitations decides.

use super::{ivy, status};
use crate::stage::{DAY, denies, guarded, limits, offer, refuses, role, tells, token};
use orgs::{
    access::{Permission, Role},
    invitations::{
        self, Asking, DismissRefusal, Key, Other, ReaddressRefusal, RequestRefusal, Requested, Status, Unusable,
        Visitor,
    },
    kernel::{Denial, EmailAddress, InvitationId, Secret},
    testing::{Person, World},
};

async fn secret(world: &World, id: InvitationId, generation: i64) -> Secret {
    let Key::Token(secret) = token(world, id, generation).await else {
        panic!()
    };
    secret
}

async fn asked(world: &World) -> Vec<Requested> {
    invitations::list_requests(&world.orgs, &world.adam, &world.acme, world.ivys)
        .await
        .unwrap()
}

/// Whether the list says that somebody asks.
async fn hinted(world: &World) -> bool {
    let found = invitations::find(&world.orgs, &world.adam, &world.acme, world.ivys);
    found.await.unwrap().0.requested
}

/// How somebody who is not meant stands to the invitation.
async fn asking(world: &World, person: &Person, secret: &Secret) -> Option<Asking> {
    let shown = invitations::show(&world.orgs, person, secret).await.unwrap()?;
    match shown.visitor {
        Visitor::SomebodyElse(Other { asking, .. }) => Some(asking),
        _ => None,
    }
}

both! {
    /// One event, one row with what a member list would show; and one button sends it there.
    async fn asking_and_agreeing(world) {
        let (orgs, sam, mailed) = (&world.orgs, &world.sam, secret(&world, world.ivys, 1).await);
        assert_eq!(asking(&world, sam, &mailed).await, Some(Asking::Open));
        let ((), told) = tells(&world, "invitation.readdress-requested", invitations::request_readdress(orgs, sam, &mailed)).await;
        assert_eq!((told.actor_id, told.subject_id, &*told.standing), (Some(sam.user), Some(sam.user), "outsider"));
        let rows = asked(&world).await;
        assert_eq!(rows, [Requested { user_id: sam.user, name: "Sam Stranger".into(), email: sam.email.to_string(), asked_at: orgs.now() }]);
        assert_eq!((asking(&world, sam, &mailed).await, hinted(&world).await), (Some(Asking::Asked), true));
        refuses(&world, RequestRefusal::AlreadyAsked, invitations::request_readdress(orgs, sam, &mailed)).await;
        assert_eq!(status(&world, world.ivys).await, Status::Pending, "a request kills no link");

        let agree = async |admin| invitations::readdress(orgs, admin, &world.acme, world.ivys, &sam.email).await;
        tells(&world, "invitation.readdressed", agree(&world.olga)).await;
        refuses(&world, ReaddressRefusal::Unchanged, agree(&world.adam)).await;
        assert_eq!((asked(&world).await, hinted(&world).await), (Vec::new(), false));
        refuses(&world, DismissRefusal::NotOpen, invitations::dismiss_request(orgs, &world.adam, &world.acme, world.ivys, sam.user)).await;
        assert_eq!(asking(&world, sam, &mailed).await, None, "the old link is unknown");
        let fresh = token(&world, world.ivys, 2).await;
        tells(&world, "invitation.accepted", invitations::accept(orgs, sam, &fresh)).await;
        assert_eq!(role(&world, &world.acme, sam, sam.user).await, Some(Role::Member));
    }

    async fn asking_is_refused(world) {
        let (orgs, mailed) = (&world.orgs, secret(&world, world.ivys, 1).await);
        let ask = async |caller, secret| invitations::request_readdress(orgs, caller, secret).await;
        let unknown = Secret::random().unwrap();
        denies(&world, Denial::SignedOut, ask(&world.nobody, &mailed)).await;
        refuses(&world, RequestRefusal::Unusable(Unusable::Unknown), ask(&world.sam, &unknown)).await;
        for member in [&world.mia, &world.adam, &world.olga] {
            refuses(&world, RequestRefusal::AlreadyMember, ask(member, &mailed)).await;
        }
        assert_eq!(asking(&world, &world.mia, &mailed).await, Some(Asking::Needless));
        let ivy = ivy(&world).await;
        refuses(&world, RequestRefusal::AlreadyYours, ask(&ivy, &mailed)).await;
        world.clock.advance(7 * DAY);
        refuses(&world, RequestRefusal::Unusable(Unusable::Expired), ask(&world.sam, &mailed)).await;
        world.clock.advance(DAY);
        invitations::resend(orgs, &world.adam, &world.acme, world.ivys).await.unwrap();
        refuses(&world, RequestRefusal::Unusable(Unusable::Superseded), ask(&world.sam, &mailed)).await;
        let newer = secret(&world, world.ivys, 2).await;
        invitations::revoke(orgs, &world.adam, &world.acme, world.ivys).await.unwrap();
        refuses(&world, RequestRefusal::Unusable(Unusable::Revoked), ask(&world.sam, &newer)).await;
    }

    /// It stays as it was, the person sees so, and cannot ask again: not by a newer link either.
    async fn dismissing(world) {
        let (orgs, sam, mailed) = (&world.orgs, &world.sam, secret(&world, world.ivys, 1).await);
        let dismiss = async |person: &Person| invitations::dismiss_request(orgs, &world.adam, &world.acme, world.ivys, person.user).await;
        refuses(&world, DismissRefusal::NotOpen, dismiss(sam)).await;
        invitations::request_readdress(orgs, sam, &mailed).await.unwrap();
        refuses(&world, DismissRefusal::NotOpen, dismiss(&world.max)).await;
        let ((), told) = tells(&world, "invitation.request-dismissed", dismiss(sam)).await;
        assert_eq!((told.actor_id, told.subject_id), (Some(world.adam.user), Some(sam.user)));
        refuses(&world, DismissRefusal::NotOpen, dismiss(sam)).await;
        assert_eq!((asked(&world).await, asking(&world, sam, &mailed).await), (Vec::new(), Some(Asking::Settled)));
        world.clock.advance(DAY);
        invitations::resend(orgs, &world.adam, &world.acme, world.ivys).await.unwrap();
        let newer = secret(&world, world.ivys, 2).await;
        refuses(&world, RequestRefusal::AlreadyAsked, invitations::request_readdress(orgs, sam, &newer)).await;
        let ivy = ivy(&world).await;
        tells(&world, "invitation.accepted", invitations::accept(orgs, &ivy, &Key::Token(newer))).await;
    }

    /// Sent on to a third address, what was asked before is settled, and whoever asked holds nothing any more.
    async fn correcting_the_address_settles_it(world) {
        let (orgs, mailed) = (&world.orgs, secret(&world, world.ivys, 1).await);
        invitations::request_readdress(orgs, &world.sam, &mailed).await.unwrap();
        let third = EmailAddress::parse("third@example.org").unwrap();
        invitations::readdress(orgs, &world.adam, &world.acme, world.ivys, &third).await.unwrap();
        assert_eq!(asked(&world).await, []);
        refuses(&world, RequestRefusal::Unusable(Unusable::Unknown), invitations::request_readdress(orgs, &world.sam, &mailed)).await;
    }

    /// Nobody fills an inbox: neither one person by many invitations, nor many people by one.
    async fn asking_too_often(world) {
        let orgs = &world.limited(limits(|limits| limits.requests_a_day = 1));
        let mailed = secret(&world, world.ivys, 1).await;
        invitations::request_readdress(orgs, &world.sam, &mailed).await.unwrap();
        world.clock.advance(DAY / 2);
        let kim = Person::sync(orgs, "Kim", "kim@example.org").await.unwrap();
        let too_many = RequestRefusal::TooMany { wait: DAY / 2 };
        refuses(&world, too_many, invitations::request_readdress(orgs, &kim, &mailed)).await;
        let other = invitations::invite(orgs, &world.adam, &world.acme, &offer("new@example.org", Role::Member)).await.unwrap();
        let others = secret(&world, other, 1).await;
        refuses(&world, too_many, invitations::request_readdress(orgs, &world.sam, &others)).await;
        world.clock.advance(DAY / 2);
        tells(&world, "invitation.readdress-requested", invitations::request_readdress(orgs, &world.sam, &others)).await;
        tells(&world, "invitation.readdress-requested", invitations::request_readdress(orgs, &kim, &mailed)).await;
    }

    /// Who is a member meanwhile, or gone, is not waited for.
    async fn what_is_asked_ends_with_who_asks(world) {
        let (orgs, mailed) = (&world.orgs, secret(&world, world.ivys, 1).await);
        let kim = Person::sync(orgs, "Kim", "kim@example.org").await.unwrap();
        for person in [&world.sam, &kim] {
            invitations::request_readdress(orgs, person, &mailed).await.unwrap();
        }
        orgs::users::depart(orgs, &kim.email.canonical()).await.unwrap();
        assert_eq!(asked(&world).await.iter().map(|row| row.user_id).collect::<Vec<_>>(), [world.sam.user]);
        let own = invitations::invite(orgs, &world.adam, &world.acme, &offer(world.sam.email.as_str(), Role::Member)).await.unwrap();
        invitations::accept(orgs, &world.sam, &Key::Id(own)).await.unwrap();
        let late = invitations::readdress(orgs, &world.adam, &world.acme, world.ivys, &world.sam.email);
        refuses(&world, ReaddressRefusal::AlreadyMember, late).await;
    }

    async fn dismissing_is_for_admins(world) {
        let mailed = secret(&world, world.ivys, 1).await;
        invitations::request_readdress(&world.orgs, &world.sam, &mailed).await.unwrap();
        guarded(&world, Permission::ManageInvitations, async |caller, slug| {
            invitations::dismiss_request(&world.orgs, caller, slug, world.ivys, world.sam.user).await
        })
        .await;
    }

    async fn looking_at_what_is_asked_is_for_admins(world) {
        guarded(&world, Permission::ListInvitations, async |caller, slug| {
            invitations::list_requests(&world.orgs, caller, slug, world.ivys).await
        })
        .await;
    }

    /// Another organization's is like one that never was.
    async fn foreign_ones_are_hidden(world) {
        let (orgs, sam) = (&world.orgs, &world.sam);
        let mailed = secret(&world, world.ivys, 1).await;
        invitations::request_readdress(orgs, sam, &mailed).await.unwrap();
        denies(&world, Denial::NotFound, invitations::dismiss_request(orgs, sam, &world.initech, world.ivys, sam.user)).await;
        assert_eq!(invitations::list_requests(orgs, sam, &world.initech, world.ivys).await.unwrap(), []);
    }
}
