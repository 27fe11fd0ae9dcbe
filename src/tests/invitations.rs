//! Inviting, sending again, taking back, accepting, declining; and everything that can be in the way.

mod by_user;
mod many;
mod pending;
mod reminders;
mod requests;

use crate::stage::{DAY, MINUTE, SECOND, denies, guarded, limits, offer, refuses, role, sound, tells, token};
use orgs::{
    access::{Permission, Role, caller::Superuser},
    invitations::{
        self, AcceptRefusal, Asking, DeclineRefusal, Delivery, InviteRefusal, Key, Other, ResendRefusal, RevokeRefusal,
        Status, Unusable, Visitor, Which,
    },
    kernel::{Denial, DisplayName, EmailAddress, Failure, InvitationId, Secret},
    members, organizations,
    testing::{Person, World, cast},
    users::{self, Profile},
};

/// Ivy signs up.
async fn ivy(world: &World) -> Person {
    Person::sync(&world.orgs, "Ivy Invited", world.ivy.as_str())
        .await
        .unwrap()
}

async fn statuses(world: &World) -> Vec<(InvitationId, Status)> {
    let (page, _) = invitations::list(&world.orgs, &world.olga, &world.acme, Which::All, None, 50)
        .await
        .unwrap();
    page.rows.iter().map(|row| (row.id, row.status)).collect()
}

async fn status(world: &World, id: InvitationId) -> Status {
    statuses(world).await.into_iter().find(|(row, _)| *row == id).unwrap().1
}

both! {
    async fn inviting(world) {
        let offer = offer("New.Person@Example.ORG", Role::Admin);
        let deed = invitations::invite(&world.orgs, &world.adam, &world.acme, &offer);
        let (id, told) = tells(&world, "invitation.sent", deed).await;
        assert_eq!((told.actor_id, told.subject_id, &*told.standing), (Some(world.adam.user), None, "member"));
        let (page, _) = invitations::list(&world.orgs, &world.adam, &world.acme, Which::Open, None, 1).await.unwrap();
        let row = &page.rows[0];
        assert_eq!((row.id, &*row.email, row.role, row.status), (id, "New.Person@Example.ORG", Role::Admin, Status::Pending));
        assert_eq!((row.delivery, row.expires_at), (Delivery::Queued, world.orgs.now() + 7 * DAY));
    }

    async fn inviting_is_refused(world) {
        let invite = async |caller, email, role| invitations::invite(&world.orgs, caller, &world.acme, &offer(email, role)).await;
        refuses(&world, InviteRefusal::AlreadyMember, invite(&world.adam, "MIA@Acme.Example", Role::Admin)).await;
        refuses(&world, InviteRefusal::AlreadyMember, invite(&world.adam, "adam@acme.example", Role::Member)).await;
        refuses(&world, InviteRefusal::AlreadyInvited, invite(&world.olga, "IVY@example.org", Role::Admin)).await;
        refuses(&world, InviteRefusal::RoleAboveOwn, invite(&world.adam, "new@example.org", Role::Owner)).await;
        refuses(&world, InviteRefusal::OneOwner, invite(&world.olga, "new@example.org", Role::Owner)).await;
        denies(&world, Denial::Forbidden, invite(&world.mia, "new@example.org", Role::Member)).await;
        // Another organization's invitation or membership of the same address is none of its business.
        invitations::invite(&world.orgs, &world.sam, &world.initech, &offer("ivy@example.org", Role::Member)).await.unwrap();
        invitations::invite(&world.orgs, &world.sam, &world.initech, &offer("mia@acme.example", Role::Member)).await.unwrap();
        sound(&world).await;
    }

    async fn inviting_is_for_admins(world) {
        guarded(&world, Permission::InviteMembers, async |caller, slug| {
            invitations::invite(&world.orgs, caller, slug, &offer("new@example.org", Role::Member)).await
        })
        .await;
    }

    /// Only those that somebody could still accept count.
    async fn pending_invitations_are_limited(world) {
        let two = world.limited(limits(|limits| limits.pending_invitations = 2));
        invitations::invite(&two, &world.adam, &world.acme, &offer("a@example.org", Role::Member)).await.unwrap();
        let third = offer("b@example.org", Role::Member);
        refuses(&world, InviteRefusal::TooManyPending, invitations::invite(&two, &world.adam, &world.acme, &third)).await;
        world.clock.advance(7 * DAY);
        invitations::invite(&two, &world.adam, &world.acme, &third).await.unwrap();
    }

    async fn an_expired_one_makes_room(world) {
        let (again, _) = tells(&world, "invitation.sent", invitations::invite(&world.orgs, &world.adam, &world.acme, &offer("Eve@example.org", Role::Admin))).await;
        assert_eq!((status(&world, world.eves).await, status(&world, again).await), (Status::Expired, Status::Pending));
        refuses(&world, ResendRefusal::Replaced, invitations::resend(&world.orgs, &world.adam, &world.acme, world.eves)).await;
    }

    async fn accepting_by_the_mailed_token(world) {
        let key = token(&world, world.ivys, 1).await;
        let ivy = ivy(&world).await;
        let (accepted, told) = tells(&world, "invitation.accepted", invitations::accept(&world.orgs, &ivy, &key)).await;
        assert_eq!((&*accepted.slug, &*accepted.organization, accepted.role), ("acme", "Acme", Role::Member));
        assert_eq!((told.actor_id, &*told.standing), (Some(ivy.user), "outsider"));
        assert_eq!(role(&world, &world.acme, &ivy, ivy.user).await, Some(Role::Member));
        assert_eq!(status(&world, world.ivys).await, Status::Accepted);
        // Once.
        let again = AcceptRefusal::Unusable(Unusable::Used);
        refuses(&world, again, invitations::accept(&world.orgs, &ivy, &key)).await;
        members::leave(&world.orgs, &ivy, &world.acme).await.unwrap();
        refuses(&world, again, invitations::accept(&world.orgs, &ivy, &key)).await;
        refuses(&world, DeclineRefusal::Unusable(Unusable::Used), invitations::decline(&world.orgs, &ivy, &key, "")).await;
        refuses(&world, RevokeRefusal::NotPending, invitations::revoke(&world.orgs, &world.adam, &world.acme, world.ivys)).await;
        refuses(&world, ResendRefusal::NotPending, invitations::resend(&world.orgs, &world.adam, &world.acme, world.ivys)).await;
    }

    /// The id is in every list, so it gives no rights: the signed-in address does, whatever its case.
    async fn accepting_by_the_account(world) {
        let ivy = Person::sync(&world.orgs, "Ivy", "IVY@Example.Org").await.unwrap();
        let waiting = invitations::waiting(&world.orgs, &ivy).await.unwrap();
        assert_eq!(waiting.iter().map(|waiting| waiting.id).collect::<Vec<_>>(), [world.ivys]);
        let key = Key::Id(world.ivys);
        refuses(&world, AcceptRefusal::Unusable(Unusable::Unknown), invitations::accept(&world.orgs, &world.mia, &key)).await;
        refuses(&world, AcceptRefusal::Unusable(Unusable::Unknown), invitations::accept(&world.orgs, &world.sam, &key)).await;
        denies(&world, Denial::SignedOut, invitations::accept(&world.orgs, &world.nobody, &key)).await;
        tells(&world, "invitation.accepted", invitations::accept(&world.orgs, &ivy, &key)).await;
        assert_eq!(invitations::waiting(&world.orgs, &ivy).await.unwrap(), []);
        assert_eq!(invitations::waiting(&world.orgs, &world.nobody).await.unwrap(), []);
    }

    async fn only_the_addressed_person_accepts(world) {
        let key = token(&world, world.ivys, 1).await;
        for somebody in [&world.sam, &world.mia, &world.olga] {
            refuses(&world, AcceptRefusal::WrongRecipient, invitations::accept(&world.orgs, somebody, &key)).await;
        }
        denies(&world, Denial::SignedOut, invitations::accept(&world.orgs, &world.nobody, &key)).await;
        let unknown = Key::Token(Secret::random().unwrap());
        refuses(&world, AcceptRefusal::Unusable(Unusable::Unknown), invitations::accept(&world.orgs, &world.sam, &unknown)).await;
        let zero = Key::Token(Secret::parse(&"0".repeat(64)).unwrap());
        refuses(&world, AcceptRefusal::Unusable(Unusable::Unknown), invitations::accept(&world.orgs, &world.sam, &zero)).await;
    }

    /// Who gives the address up loses the invitation; who verifies it after them has it.
    async fn the_address_decides_not_the_person(world) {
        let orgs = &world.orgs;
        let ivy = ivy(&world).await;
        let moved = Profile { external_id: ivy.email.canonical(), email: EmailAddress::parse("other@example.org").unwrap(), name: DisplayName::parse("Ivy").unwrap() };
        users::sync(orgs, &moved).await.unwrap();
        let ivy = Person::find(orgs, &moved.email).await.unwrap();
        assert_eq!(invitations::waiting(orgs, &ivy).await.unwrap(), []);
        let key = token(&world, world.ivys, 1).await;
        refuses(&world, AcceptRefusal::WrongRecipient, invitations::accept(orgs, &ivy, &key)).await;
        let heir = users::sync(orgs, &Profile { external_id: "heir".into(), email: world.ivy.clone(), name: DisplayName::parse("Heir").unwrap() }).await.unwrap();
        let heir_now = Person::find(orgs, &world.ivy).await.unwrap();
        assert_eq!(heir_now.user, heir);
        tells(&world, "invitation.accepted", invitations::accept(orgs, &heir_now, &key)).await;
    }

    async fn a_member_by_another_address_is_a_member_already(world) {
        let profile = Profile { external_id: world.mia.email.canonical(), email: world.ivy.clone(), name: DisplayName::parse("Mia").unwrap() };
        users::sync(&world.orgs, &profile).await.unwrap();
        let mia = Person::find(&world.orgs, &world.ivy).await.unwrap();
        refuses(&world, AcceptRefusal::AlreadyMember, invitations::accept(&world.orgs, &mia, &Key::Id(world.ivys))).await;
        world.seats(&world.acme, Some(4)).await;
        refuses(&world, AcceptRefusal::SeatLimitReached, invitations::accept(&world.orgs, &mia, &Key::Id(world.ivys))).await;
        world.clock.advance(MINUTE);
        refuses(&world, ResendRefusal::Replaced, invitations::resend(&world.orgs, &world.adam, &world.acme, world.ivys)).await;
    }

    async fn every_seat_is_taken(world) {
        let ivy = ivy(&world).await;
        world.seats(&world.acme, Some(4)).await;
        refuses(&world, AcceptRefusal::SeatLimitReached, invitations::accept(&world.orgs, &ivy, &Key::Id(world.ivys))).await;
        members::leave(&world.orgs, &world.max, &world.acme).await.unwrap();
        tells(&world, "invitation.accepted", invitations::accept(&world.orgs, &ivy, &Key::Id(world.ivys))).await;
    }

    async fn resending_kills_the_older_link(world) {
        let orgs = &world.orgs;
        let ivy = ivy(&world).await;
        let old = token(&world, world.ivys, 1).await;
        refuses(&world, ResendRefusal::TooSoon, invitations::resend(orgs, &world.adam, &world.acme, world.ivys)).await;
        world.clock.advance(30 * SECOND);
        tells(&world, "invitation.resent", invitations::resend(orgs, &world.olga, &world.acme, world.ivys)).await;
        refuses(&world, AcceptRefusal::Unusable(Unusable::Superseded), invitations::accept(orgs, &ivy, &old)).await;
        assert!(invitations::letter(orgs, world.ivys, 1).await.unwrap().is_none(), "a late mail of the first generation");
        // A mail written twice has two links, and both work, once.
        let (first, second) = (token(&world, world.ivys, 2).await, token(&world, world.ivys, 2).await);
        let Key::Token(shown) = &first else { panic!() };
        assert_eq!(invitations::show(orgs, &ivy, shown).await.unwrap().unwrap().usable, Ok(()));
        tells(&world, "invitation.accepted", invitations::accept(orgs, &ivy, &second)).await;
        refuses(&world, AcceptRefusal::Unusable(Unusable::Used), invitations::accept(orgs, &ivy, &first)).await;
    }

    async fn it_expires_and_can_be_renewed(world) {
        let orgs = &world.orgs;
        let ivy = ivy(&world).await;
        let key = token(&world, world.ivys, 1).await;
        let expired = AcceptRefusal::Unusable(Unusable::Expired);
        world.clock.advance(7 * DAY);
        refuses(&world, expired, invitations::accept(orgs, &ivy, &key)).await;
        refuses(&world, expired, invitations::accept(orgs, &ivy, &Key::Id(world.ivys))).await;
        refuses(&world, DeclineRefusal::Unusable(Unusable::Expired), invitations::decline(orgs, &ivy, &key, "")).await;
        assert_eq!(invitations::waiting(orgs, &ivy).await.unwrap(), []);
        assert!(invitations::letter(orgs, world.ivys, 1).await.unwrap().is_none());
        tells(&world, "invitation.resent", invitations::resend(orgs, &world.adam, &world.acme, world.ivys)).await;
        assert_eq!(statuses(&world).await.len(), 5, "one row, not two");
        refuses(&world, AcceptRefusal::Unusable(Unusable::Superseded), invitations::accept(orgs, &ivy, &key)).await;
        world.clock.advance(7 * DAY - SECOND);
        let key = token(&world, world.ivys, 2).await;
        tells(&world, "invitation.accepted", invitations::accept(orgs, &ivy, &key)).await;
    }

    async fn taken_back(world) {
        let orgs = &world.orgs;
        let ivy = ivy(&world).await;
        let key = token(&world, world.ivys, 1).await;
        let (_, told) = tells(&world, "invitation.revoked", invitations::revoke(orgs, &world.olga, &world.acme, world.ivys)).await;
        assert_eq!(told.actor_id, Some(world.olga.user));
        refuses(&world, AcceptRefusal::Unusable(Unusable::Revoked), invitations::accept(orgs, &ivy, &key)).await;
        refuses(&world, RevokeRefusal::NotPending, invitations::revoke(orgs, &world.olga, &world.acme, world.ivys)).await;
        assert!(invitations::letter(orgs, world.ivys, 1).await.unwrap().is_none());
        world.clock.advance(MINUTE);
        refuses(&world, ResendRefusal::NotPending, invitations::resend(orgs, &world.adam, &world.acme, world.ivys)).await;
        tells(&world, "invitation.revoked", invitations::revoke(orgs, &world.olga, &world.acme, world.eves)).await;
        tells(&world, "invitation.sent", invitations::invite(orgs, &world.adam, &world.acme, &offer("ivy@example.org", Role::Member))).await;
    }

    async fn the_inviter_is_removed(world) {
        let ivy = ivy(&world).await;
        let key = token(&world, world.ivys, 1).await;
        members::remove(&world.orgs, &world.olga, &world.acme, world.adam.user).await.unwrap();
        refuses(&world, AcceptRefusal::Unusable(Unusable::Revoked), invitations::accept(&world.orgs, &ivy, &key)).await;
    }

    async fn the_inviter_is_demoted(world) {
        let orgs = &world.orgs;
        let ivy = ivy(&world).await;
        let key = token(&world, world.ivys, 1).await;
        members::change_role(orgs, &world.olga, &world.acme, world.adam.user, Role::Member).await.unwrap();
        refuses(&world, AcceptRefusal::Unusable(Unusable::InviterGone), invitations::accept(orgs, &ivy, &key)).await;
        assert_eq!(invitations::waiting(orgs, &ivy).await.unwrap(), []);
        // Somebody who still may makes it theirs.
        world.clock.advance(MINUTE);
        tells(&world, "invitation.resent", invitations::resend(orgs, &world.olga, &world.acme, world.ivys)).await;
        let key = token(&world, world.ivys, 2).await;
        tells(&world, "invitation.accepted", invitations::accept(orgs, &ivy, &key)).await;
    }

    /// The offer of an admin's role is void as soon as its inviter is none; so is a former superuser's.
    async fn the_inviter_is_no_superuser_any_more(world) {
        let orgs = &world.orgs;
        // One stays, so that the other may go.
        users::appoint(orgs, &world.max.email, Superuser::Yes).await.unwrap();
        users::appoint(orgs, &world.sam.email, Superuser::Yes).await.unwrap();
        let sam = Person::find(orgs, &world.sam.email).await.unwrap();
        let new = Person::sync(orgs, "New", "new@example.org").await.unwrap();
        let id = cast::invited(orgs, &sam, &world.acme, &new.email, Role::Admin).await.unwrap();
        users::appoint(orgs, &world.sam.email, Superuser::No).await.unwrap();
        refuses(&world, AcceptRefusal::Unusable(Unusable::InviterGone), invitations::accept(orgs, &new, &Key::Id(id))).await;
        users::appoint(orgs, &world.sam.email, Superuser::Yes).await.unwrap();
        tells(&world, "invitation.accepted", invitations::accept(orgs, &new, &Key::Id(id))).await;
    }

    async fn the_organization_is_disabled_or_deleted(world) {
        let orgs = &world.orgs;
        let ivy = ivy(&world).await;
        let key = token(&world, world.ivys, 1).await;
        organizations::disable(orgs, &world.olga, &world.acme).await.unwrap();
        refuses(&world, AcceptRefusal::Unusable(Unusable::OrganizationAway), invitations::accept(orgs, &ivy, &key)).await;
        refuses(&world, DeclineRefusal::Unusable(Unusable::OrganizationAway), invitations::decline(orgs, &ivy, &key, "")).await;
        organizations::enable(orgs, &world.olga, &world.acme).await.unwrap();
        let Key::Token(secret) = &key else { panic!() };
        assert_eq!(invitations::show(orgs, &ivy, secret).await.unwrap().unwrap().usable, Ok(()));
        organizations::delete(orgs, &world.olga, &world.acme, "acme").await.unwrap();
        refuses(&world, AcceptRefusal::Unusable(Unusable::Revoked), invitations::accept(orgs, &ivy, &key)).await;
    }

    async fn declining_and_then_accepting(world) {
        let orgs = &world.orgs;
        let ivy = ivy(&world).await;
        let key = token(&world, world.ivys, 1).await;
        refuses(&world, DeclineRefusal::WrongRecipient, invitations::decline(orgs, &world.sam, &key, "")).await;
        let id = Key::Id(world.ivys);
        refuses(&world, DeclineRefusal::Unusable(Unusable::Unknown), invitations::decline(orgs, &world.sam, &id, "")).await;
        denies(&world, Denial::SignedOut, invitations::decline(orgs, &world.nobody, &id, "")).await;
        let (organization, told) = tells(&world, "invitation.declined", invitations::decline(orgs, &ivy, &key, "no time")).await;
        assert_eq!((&*organization, told.actor_id), ("Acme", Some(ivy.user)));
        refuses(&world, AcceptRefusal::Unusable(Unusable::Declined), invitations::accept(orgs, &ivy, &key)).await;
        world.clock.advance(MINUTE);
        refuses(&world, ResendRefusal::NotPending, invitations::resend(orgs, &world.adam, &world.acme, world.ivys)).await;
        tells(&world, "invitation.sent", invitations::invite(orgs, &world.adam, &world.acme, &offer("ivy@example.org", Role::Member))).await;
    }

    /// Whoever holds the link may say no, without an account.
    async fn declining_signed_out(world) {
        let key = token(&world, world.ivys, 1).await;
        let (_, told) = tells(&world, "invitation.declined", invitations::decline(&world.orgs, &world.nobody, &key, "")).await;
        assert_eq!((told.actor_id, &*told.standing), (None, "outsider"));
        let unknown = Key::Token(Secret::random().unwrap());
        refuses(&world, DeclineRefusal::Unusable(Unusable::Unknown), invitations::decline(&world.orgs, &world.nobody, &unknown, "")).await;
    }

    /// Another organization's invitation is like one that never was.
    async fn foreign_ids_are_hidden(world) {
        let orgs = &world.orgs;
        world.clock.advance(MINUTE);
        let never: InvitationId = "00000000-0000-7000-8000-000000000000".parse().unwrap();
        for id in [world.ivys, world.eves, never] {
            denies(&world, Denial::NotFound, invitations::resend(orgs, &world.sam, &world.initech, id)).await;
            denies(&world, Denial::NotFound, invitations::revoke(orgs, &world.sam, &world.initech, id)).await;
        }
    }

    async fn managing_is_for_admins(world) {
        guarded(&world, Permission::ManageInvitations, async |caller, slug| invitations::revoke(&world.orgs, caller, slug, world.ivys).await).await;
    }

    async fn resending_is_for_admins(world) {
        world.clock.advance(MINUTE);
        guarded(&world, Permission::ManageInvitations, async |caller, slug| invitations::resend(&world.orgs, caller, slug, world.ivys).await).await;
    }

    async fn resending_above_ones_own_role(world) {
        let several = &world.limited(limits(|limits| limits.owners = orgs::limits::Owners::Several));
        let id = invitations::invite(several, &world.olga, &world.acme, &offer("new@example.org", Role::Owner)).await.unwrap();
        world.clock.advance(MINUTE);
        refuses(&world, ResendRefusal::RoleAboveOwn, invitations::resend(several, &world.adam, &world.acme, id)).await;
        let new = Person::sync(several, "New", "new@example.org").await.unwrap();
        tells(&world, "invitation.accepted", invitations::accept(several, &new, &Key::Id(id))).await;
        assert_eq!(role(&world, &world.acme, &new, new.user).await, Some(Role::Owner));
    }

    async fn looking_changes_nothing(world) {
        let orgs = &world.orgs;
        let Key::Token(secret) = token(&world, world.ivys, 1).await else { panic!() };
        let look = async |caller| invitations::show(orgs, caller, &secret).await.unwrap().unwrap();
        assert_eq!(look(&world.nobody).await.visitor, Visitor::New);
        let ivy = ivy(&world).await;
        let before = world.everything().await;
        assert_eq!(look(&world.nobody).await.visitor, Visitor::SignedOut);
        assert_eq!(look(&ivy).await.visitor, Visitor::Invited);
        let shown = look(&world.sam).await;
        let other = Other { email: "sam@initech.example".into(), taken: true, asking: Asking::Open };
        assert_eq!(shown.visitor, Visitor::SomebodyElse(other));
        assert_eq!((&*shown.organization, &*shown.inviter, shown.slug), ("Acme", "Adam Admin", None));
        assert_eq!(world.everything().await, before);
        invitations::accept(orgs, &ivy, &Key::Id(world.ivys)).await.unwrap();
        let shown = look(&ivy).await;
        assert_eq!((shown.visitor, shown.slug, shown.usable), (Visitor::Member, Some("acme".into()), Err(Unusable::Used)));
        assert!(invitations::show(orgs, &ivy, &Secret::random().unwrap()).await.unwrap().is_none());
    }

    /// A usable token proves the address it was mailed to, and only then.
    async fn proving_an_address(world) {
        let Key::Token(secret) = token(&world, world.ivys, 1).await else { panic!() };
        assert_eq!(invitations::prove(&world.orgs, &secret).await.unwrap().address(), &world.ivy);
        invitations::revoke(&world.orgs, &world.adam, &world.acme, world.ivys).await.unwrap();
        assert!(matches!(invitations::prove(&world.orgs, &secret).await, Err(Failure::Refused(Unusable::Revoked))));
        let never = invitations::prove(&world.orgs, &Secret::random().unwrap()).await;
        assert!(matches!(never, Err(Failure::Refused(Unusable::Unknown))));
    }

    async fn the_newest_mail_tells_how_far_it_came(world) {
        let delivery = async || invitations::list(&world.orgs, &world.adam, &world.acme, Which::Open, None, 1).await.unwrap().0.rows[0].delivery;
        invitations::undelivered(&world.orgs, world.ivys, 1, "550 no such user").await.unwrap();
        assert_eq!(delivery().await, Delivery::Failed);
        world.clock.advance(MINUTE);
        invitations::resend(&world.orgs, &world.adam, &world.acme, world.ivys).await.unwrap();
        invitations::delivered(&world.orgs, world.ivys, 1).await.unwrap();
        assert_eq!(delivery().await, Delivery::Queued, "the older mail's fate is of no interest");
    }

    async fn listing_in_pages(world) {
        let orgs = &world.orgs;
        use orgs::kernel::Direction::{After, Before};
        let page = async |which, from| invitations::list(orgs, &world.adam, &world.acme, which, from, 2).await.unwrap().0;
        let first = page(Which::All, None).await;
        assert_eq!(first.previous, None);
        let second = page(Which::All, Some((After, first.next.as_ref().unwrap().parse().unwrap()))).await;
        let third = page(Which::All, Some((After, second.next.as_ref().unwrap().parse().unwrap()))).await;
        assert_eq!((third.rows.len(), &third.next), (1, &None));
        let back = page(Which::All, Some((Before, third.previous.as_ref().unwrap().parse().unwrap()))).await;
        assert_eq!(back, second);
        assert_eq!(page(Which::Open, None).await.next, None);
        guarded(&world, Permission::ListInvitations, async |caller, slug| invitations::list(orgs, caller, slug, Which::All, None, 10).await).await;
    }
}
