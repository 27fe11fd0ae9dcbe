//! Removals that are undone: exactly what was, for a while, by whoever may, and never more than they may give.

use crate::stage::{DAY, MINUTE, SECOND, denies, guarded, limits, offer, refuses, role, sound, tells, token};
use orgs::{
    access::{Permission, Role},
    invitations::{self, Key, Status, Which},
    kernel::{Denial, InvitationId, RemovalId, UserId},
    limits::Owners,
    members::{self, Member, Query, RestoreRefusal},
    organizations, ownership,
    testing::{World, cast},
    users,
};

/// Somebody as olga sees them.
async fn seen(world: &World, member: UserId) -> Option<Member> {
    members::find(&world.orgs, &world.olga, &world.acme, member)
        .await
        .unwrap()
}

async fn status(world: &World, id: InvitationId) -> Status {
    let (all, _) = invitations::list(&world.orgs, &world.olga, &world.acme, Which::All, None, 50)
        .await
        .unwrap();
    all.rows.iter().find(|row| row.id == id).unwrap().status
}

async fn removed(world: &World, member: UserId) -> RemovalId {
    members::remove(&world.orgs, &world.olga, &world.acme, member)
        .await
        .unwrap()
}

both! {
    async fn everything_is_what_it_was(world) {
        let orgs = &world.orgs;
        world.clock.advance(DAY);
        let (was, list) = (seen(&world, world.adam.user).await, world.everything().await);
        let removal = removed(&world, world.adam.user).await;
        assert_eq!((seen(&world, world.adam.user).await, status(&world, world.ivys).await), (None, Status::Revoked));
        world.clock.advance(MINUTE * 9);
        let (restored, told) = tells(&world, "member.restored", members::restore(orgs, &world.olga, &world.acme, removal)).await;
        assert_eq!((restored.member, restored.role), (world.adam.user, Role::Admin));
        assert_eq!((told.actor_id, told.subject_id), (Some(world.olga.user), Some(world.adam.user)));
        assert_eq!(seen(&world, world.adam.user).await, was);
        // And the rest of it: nothing but two events and the revision is new.
        let now = world.everything().await;
        let new: Vec<_> = now.lines().filter(|line| !list.contains(line)).collect();
        let (events, others): (Vec<_>, Vec<_>) = new.into_iter().partition(|line| line.contains("member.re"));
        assert_eq!(events.len(), 2, "{events:#?}");
        assert!(others.len() <= 1 && others.iter().all(|line| line.contains("acme")), "{others:#?}");
        // The words by which a search finds them are back, too.
        let query = Query { search: "adam".into(), ..Query::default() };
        assert_eq!(members::list(orgs, &world.mia, &world.acme, &query, None, 10).await.unwrap().page.rows.len(), 1);
        // And what they sent can be accepted, under the link that was mailed.
        assert_eq!(status(&world, world.ivys).await, Status::Pending);
        let key = token(&world, world.ivys, 1).await;
        let ivy = orgs::testing::Person::sync(orgs, "Ivy", world.ivy.as_str()).await.unwrap();
        invitations::accept(orgs, &ivy, &key).await.unwrap();
    }

    async fn only_for_a_while_and_only_once(world) {
        let restore = |removal| members::restore(&world.orgs, &world.olga, &world.acme, removal);
        let first = removed(&world, world.mia.user).await;
        restore(first).await.unwrap();
        refuses(&world, RestoreRefusal::Over, restore(first)).await;
        // An older "Undo" does not undo a newer removal.
        let second = removed(&world, world.mia.user).await;
        refuses(&world, RestoreRefusal::Over, restore(first)).await;
        world.clock.advance(world.orgs.limits().removal_undo);
        refuses(&world, RestoreRefusal::Over, restore(second)).await;
        assert_eq!(seen(&world, world.mia.user).await, None);
        let third = removed(&world, world.max.user).await;
        world.clock.advance(world.orgs.limits().removal_undo - SECOND);
        tells(&world, "member.restored", restore(third)).await;
    }

    async fn of_this_organization_and_by_whoever_may_remove(world) {
        let removal = removed(&world, world.max.user).await;
        organizations::create(&world.orgs, &world.sam, &organizations::Create::parse("Umbra", "umbra").unwrap()).await.unwrap();
        refuses(&world, RestoreRefusal::Over, members::restore(&world.orgs, &world.sam, &world.initech, removal)).await;
        denies(&world, Denial::Forbidden, members::restore(&world.orgs, &world.mia, &world.acme, removal)).await;
        guarded(&world, Permission::RemoveMembers, async |caller, slug| members::restore(&world.orgs, caller, slug, removal).await).await;
    }

    /// An admin puts back who was removed by another one, but nobody above themselves.
    async fn never_more_than_one_may_give(world) {
        let orgs = &world.limited(limits(|limits| limits.owners = Owners::Several));
        members::change_role(orgs, &world.olga, &world.acme, world.mia.user, Role::Owner).await.unwrap();
        let removal = members::remove(orgs, &world.olga, &world.acme, world.mia.user).await.unwrap();
        refuses(&world, RestoreRefusal::RoleAboveOwn, members::restore(orgs, &world.adam, &world.acme, removal)).await;
        refuses(&world, RestoreRefusal::OneOwner, members::restore(&world.orgs, &world.olga, &world.acme, removal)).await;
        tells(&world, "member.restored", members::restore(orgs, &world.olga, &world.acme, removal)).await;
        assert_eq!(seen(&world, world.mia.user).await.unwrap().role, Role::Owner);
        let removal = removed(&world, world.max.user).await;
        tells(&world, "member.restored", members::restore(orgs, &world.adam, &world.acme, removal)).await;
        // Whoever has stepped down meanwhile may not.
        let removal = removed(&world, world.max.user).await;
        members::change_role(orgs, &world.olga, &world.acme, world.adam.user, Role::Member).await.unwrap();
        denies(&world, Denial::Forbidden, members::restore(orgs, &world.adam, &world.acme, removal)).await;
    }

    async fn who_came_back_in_another_way_stays_as_they_came(world) {
        let orgs = &world.orgs;
        let removal = removed(&world, world.adam.user).await;
        let id = cast::invited(orgs, &world.olga, &world.acme, &world.adam.email, Role::Member).await.unwrap();
        invitations::accept(orgs, &world.adam, &Key::Id(id)).await.unwrap();
        let restore = members::restore(orgs, &world.olga, &world.acme, removal);
        refuses(&world, RestoreRefusal::AlreadyMember, restore).await;
        // And who left then is not brought back.
        members::leave(orgs, &world.adam, &world.acme).await.unwrap();
        refuses(&world, RestoreRefusal::Over, members::restore(orgs, &world.olga, &world.acme, removal)).await;
    }

    async fn seats_and_people_as_they_are_by_now(world) {
        let restore = |removal| members::restore(&world.orgs, &world.olga, &world.acme, removal);
        let removal = removed(&world, world.max.user).await;
        world.seats(&world.acme, Some(3)).await;
        refuses(&world, RestoreRefusal::SeatLimitReached, restore(removal)).await;
        world.seats(&world.acme, Some(4)).await;
        world.suspend(world.max.user).await;
        refuses(&world, RestoreRefusal::NotActive, restore(removal)).await;
        let removal = removed(&world, world.mia.user).await;
        users::depart(&world.orgs, "mia@acme.example").await.unwrap();
        refuses(&world, RestoreRefusal::Over, restore(removal)).await;
        sound(&world).await;
    }

    /// An address that has another invitation by now keeps that one.
    async fn invitations_that_were_sent_anew_stay(world) {
        let orgs = &world.orgs;
        invitations::revoke(orgs, &world.adam, &world.acme, world.eves).await.ok();
        let other = invitations::invite(orgs, &world.adam, &world.acme, &offer("new@example.org", Role::Member)).await.unwrap();
        let taken_back = invitations::invite(orgs, &world.adam, &world.acme, &offer("old@example.org", Role::Member)).await.unwrap();
        invitations::revoke(orgs, &world.adam, &world.acme, taken_back).await.unwrap();
        let removal = removed(&world, world.adam.user).await;
        let anew = cast::invited(orgs, &world.olga, &world.acme, &world.ivy, Role::Member).await.unwrap();
        tells(&world, "member.restored", members::restore(orgs, &world.olga, &world.acme, removal)).await;
        assert_eq!(status(&world, world.ivys).await, Status::Revoked);
        assert_eq!(status(&world, anew).await, Status::Pending);
        assert_eq!(status(&world, other).await, Status::Pending);
        assert_eq!(status(&world, taken_back).await, Status::Revoked, "by themselves, before");
    }

    /// The ownership may have moved meanwhile: the one who comes back comes as an admin then was.
    async fn the_rest_of_the_organization_goes_on(world) {
        let removal = removed(&world, world.adam.user).await;
        ownership::transfer(&world.orgs, &world.olga, &world.acme, world.mia.user).await.unwrap();
        tells(&world, "member.restored", members::restore(&world.orgs, &world.olga, &world.acme, removal)).await;
        assert_eq!(role(&world, &world.acme, &world.mia, world.adam.user).await, Some(Role::Admin));
    }

    async fn what_is_over_is_swept(world) {
        let removal = removed(&world, world.max.user).await;
        assert_eq!(members::sweep(&world.orgs).await.unwrap(), 0);
        world.clock.advance(world.orgs.limits().removal_undo);
        assert_eq!(members::sweep(&world.orgs).await.unwrap(), 1);
        assert!(!world.everything().await.contains(&removal.to_string()));
    }
}
