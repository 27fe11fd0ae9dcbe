//! Requests to join: asked by a share link that is for others, withdrawn, let in, declined; and everything that can be in the way.

use crate::stage::{DAY, MINUTE, SECOND, denies, factor, guarded, limits, offer, refuses, role, sound, tells};
use orgs::{
    access::{Permission, Role},
    invitations::{self, Key},
    join_requests::{
        self, Act, Answered, ApproveRefusal, Ask, AskRefusal, Asking, Became, DecideMany, DeclineRefusal, Ending,
        Listed, WithdrawRefusal,
    },
    kernel::{Denial, Direction, EmailAddress, JoinRequestId, Secret},
    members, organizations, personal,
    share_links::{self, Make, Unusable},
    testing::{Person, World},
    users,
};

/// A new link of Acme for addresses at acme.example, by adam; whoever comes by it is a member.
async fn link(world: &World) -> Secret {
    link_for(world, "member").await
}

async fn link_for(world: &World, role: &str) -> Secret {
    let form = Make::parse(role, "acme.example", "", "7").unwrap();
    share_links::make(&world.orgs, &world.adam, &world.acme, &form)
        .await
        .unwrap()
}

fn says(message: &str) -> Ask {
    Ask::parse(message).unwrap()
}

async fn asks(world: &World, person: &Person, link: &Secret) -> JoinRequestId {
    let silent = Ask::default();
    let deed = join_requests::ask(&world.orgs, person, link, &silent);
    tells(world, "join-request.made", deed).await.0
}

async fn kim(world: &World) -> Person {
    Person::sync(&world.orgs, "Kim Comer", "kim@example.org").await.unwrap()
}

async fn listed(world: &World) -> Vec<Listed> {
    let list = join_requests::list(&world.orgs, &world.adam, &world.acme, None, 50)
        .await
        .unwrap();
    assert_eq!(list.total, i64::try_from(list.page.rows.len()).unwrap());
    list.page.rows
}

/// How somebody stands to a link, as its page shows it.
async fn stands(world: &World, person: &Person, link: &Secret) -> Option<Asking> {
    let before = world.everything().await;
    let asking = join_requests::asking(&world.orgs, person, link).await.unwrap();
    assert_eq!(world.everything().await, before, "looking changed something");
    asking
}

/// What somebody hears who comes second.
fn decided(by: &str, how: Ending) -> (ApproveRefusal, DeclineRefusal) {
    (
        ApproveRefusal::AlreadyDecided { by: by.into(), how },
        DeclineRefusal::AlreadyDecided { by: by.into(), how },
    )
}

both! {
    /// One event, one row with what a member list would show and what they wrote; and they are in at once, with the link's role.
    async fn asking_and_letting_in(world) {
        let (orgs, sam, link) = (&world.orgs, &world.sam, link(&world).await);
        assert_eq!(stands(&world, sam, &link).await, Some(Asking::Open));
        let words = says("I begin on Monday.\nSam");
        let (id, told) = tells(&world, "join-request.made", join_requests::ask(orgs, sam, &link, &words)).await;
        assert_eq!((told.actor_id, told.subject_id, &*told.standing), (Some(sam.user), Some(sam.user), "outsider"));
        assert_eq!(listed(&world).await, [Listed {
            id,
            user_id: sam.user,
            name: "Sam Stranger".into(),
            email: sam.email.to_string(),
            picture: None,
            message: "I begin on Monday.\nSam".into(),
            role: Role::Member,
            domain: "acme.example".into(),
            asked_at: orgs.now(),
        }]);
        assert_eq!(stands(&world, sam, &link).await, Some(Asking::Waiting { request: id, asked_at: orgs.now() }));
        let waiting = join_requests::waiting(orgs, sam).await.unwrap();
        assert_eq!(waiting.iter().map(|it| (it.id, &*it.organization)).collect::<Vec<_>>(), [(id, "Acme")]);
        refuses(&world, AskRefusal::AlreadyAsked, join_requests::ask(orgs, sam, &link, &says(""))).await;
        assert_eq!(role(&world, &world.acme, &world.mia, sam.user).await, None, "a request gives no rights");

        let approve = join_requests::approve(orgs, &world.olga, &world.acme, id, None);
        let (approved, told) = tells(&world, "join-request.approved", approve).await;
        assert_eq!((&*approved.name, approved.role), ("Sam Stranger", Role::Member));
        assert_eq!((told.actor_id, told.subject_id), (Some(world.olga.user), Some(sam.user)));
        assert_eq!(role(&world, &world.acme, sam, sam.user).await, Some(Role::Member));
        assert_eq!((listed(&world).await, join_requests::waiting(orgs, sam).await.unwrap()), (vec![], vec![]));
        assert_eq!(stands(&world, sam, &link).await, None);
        assert!(!world.everything().await.contains("I begin on Monday"), "kept as long as it waits");
        refuses(&world, WithdrawRefusal::Ended(Ending::Approved), join_requests::withdraw(orgs, sam, id)).await;
        refuses(&world, AskRefusal::AlreadyMember, join_requests::ask(orgs, sam, &link, &says(""))).await;
        // What came by the request is no use of the link.
        assert_eq!(share_links::find(orgs, &world.adam, &world.acme).await.unwrap().0.unwrap().uses, 0);
    }

    async fn with_a_role_that_is_chosen(world) {
        let (orgs, link) = (&world.orgs, link_for(&world, "admin").await);
        let (sam, kim) = (asks(&world, &world.sam, &link).await, asks(&world, &kim(&world).await, &link).await);
        let approve = async |admin, id, role| join_requests::approve(orgs, admin, &world.acme, id, role).await;
        refuses(&world, ApproveRefusal::RoleAboveOwn, approve(&world.adam, sam, Some(Role::Owner))).await;
        refuses(&world, ApproveRefusal::NeverOwner, approve(&world.olga, sam, Some(Role::Owner))).await;
        let less = tells(&world, "join-request.approved", approve(&world.adam, sam, Some(Role::Member))).await.0;
        let same = tells(&world, "join-request.approved", approve(&world.adam, kim, None)).await.0;
        assert_eq!((less.role, same.role), (Role::Member, Role::Admin));
    }

    /// Whoever comes second sees who was first and how; nothing is decided twice.
    async fn the_second_sees_who_decided(world) {
        let (orgs, link) = (&world.orgs, link(&world).await);
        let approve = async |admin, id| join_requests::approve(orgs, admin, &world.acme, id, None).await;
        let decline = async |admin, id| join_requests::decline(orgs, admin, &world.acme, id).await;
        let one = asks(&world, &world.sam, &link).await;
        tells(&world, "join-request.approved", approve(&world.olga, one)).await;
        let (approved, declined) = decided("Olga Owner", Ending::Approved);
        refuses(&world, approved, approve(&world.adam, one)).await;
        refuses(&world, declined, decline(&world.adam, one)).await;

        let kim = kim(&world).await;
        let other = asks(&world, &kim, &link).await;
        let (name, told) = tells(&world, "join-request.declined", decline(&world.adam, other)).await;
        assert_eq!((&*name, told.actor_id, told.subject_id), ("Kim Comer", Some(world.adam.user), Some(kim.user)));
        let (approved, declined) = decided("Adam Admin", Ending::Declined);
        refuses(&world, approved, approve(&world.olga, other)).await;
        refuses(&world, declined, decline(&world.olga, other)).await;
        refuses(&world, WithdrawRefusal::Ended(Ending::Declined), join_requests::withdraw(orgs, &kim, other)).await;
        assert_eq!(role(&world, &world.acme, &world.mia, kim.user).await, None);
    }

    async fn withdrawing(world) {
        let (orgs, sam, link) = (&world.orgs, &world.sam, link(&world).await);
        let id = asks(&world, sam, &link).await;
        let other = kim(&world).await;
        denies(&world, Denial::SignedOut, join_requests::withdraw(orgs, &world.nobody, id)).await;
        for stranger in [&other, &world.olga] {
            denies(&world, Denial::NotFound, join_requests::withdraw(orgs, stranger, id)).await;
        }
        let ((), told) = tells(&world, "join-request.withdrawn", join_requests::withdraw(orgs, sam, id)).await;
        assert_eq!((told.actor_id, told.subject_id, &*told.standing), (Some(sam.user), Some(sam.user), "outsider"));
        assert_eq!((listed(&world).await, stands(&world, sam, &link).await), (vec![], Some(Asking::Open)));
        refuses(&world, WithdrawRefusal::Ended(Ending::Withdrawn), join_requests::withdraw(orgs, sam, id)).await;
        let (approved, _) = decided("Sam Stranger", Ending::Withdrawn);
        refuses(&world, approved, join_requests::approve(orgs, &world.adam, &world.acme, id, None)).await;
        // They may ask once more, at once.
        asks(&world, sam, &link).await;
    }

    /// For a week, by the same link; by another one, which somebody gave them, they may.
    async fn declined_and_asked_again(world) {
        let (orgs, sam, first) = (&world.orgs, &world.sam, link(&world).await);
        let id = asks(&world, sam, &first).await;
        join_requests::decline(orgs, &world.adam, &world.acme, id).await.unwrap();
        let again_at = orgs.now() + 7 * DAY;
        assert_eq!(stands(&world, sam, &first).await, Some(Asking::Declined { again_at }));
        world.clock.advance(DAY);
        let lately = AskRefusal::DeclinedLately { wait: 6 * DAY };
        refuses(&world, lately, join_requests::ask(orgs, sam, &first, &says("Please!"))).await;
        let second = link(&world).await;
        assert_eq!(stands(&world, sam, &first).await, None, "nobody joins by it any more");
        let id = asks(&world, sam, &second).await;
        join_requests::decline(orgs, &world.adam, &world.acme, id).await.unwrap();
        world.clock.advance(6 * DAY - SECOND);
        assert!(matches!(stands(&world, sam, &second).await, Some(Asking::Declined { .. })));
        world.clock.advance(SECOND);
        // By then this link is over as well; one that lives longer shows that the pause ends.
        let patient = &world.limited(limits(|limits| limits.join_request_pause = MINUTE));
        let third = link(&world).await;
        let id = asks(&world, sam, &third).await;
        join_requests::decline(patient, &world.adam, &world.acme, id).await.unwrap();
        world.clock.advance(MINUTE);
        let asking = join_requests::asking(patient, sam, &third).await.unwrap();
        assert_eq!(asking, Some(Asking::Open));
        tells(&world, "join-request.made", join_requests::ask(patient, sam, &third, &says(""))).await;
    }

    async fn asking_is_refused(world) {
        let (orgs, sam, link) = (&world.orgs, &world.sam, link(&world).await);
        let ask = async |caller, link| join_requests::ask(orgs, caller, link, &says("")).await;
        let unusable = |why| AskRefusal::Unusable(why);
        denies(&world, Denial::SignedOut, ask(&world.nobody, &link)).await;
        assert_eq!(join_requests::asking(orgs, &world.nobody, &link).await.unwrap(), None);
        let never = Secret::random().unwrap();
        refuses(&world, unusable(Unusable::Unknown), ask(sam, &never)).await;
        for member in [&world.mia, &world.adam, &world.olga] {
            refuses(&world, AskRefusal::AlreadyMember, ask(member, &link)).await;
            assert_eq!(stands(&world, member, &link).await, None);
        }
        let theirs = Person::sync(orgs, "Lee", "lee@acme.example").await.unwrap();
        refuses(&world, AskRefusal::Needless, ask(&theirs, &link)).await;
        assert_eq!(stands(&world, &theirs, &link).await, None);
        world.script("update organizations set seats = member_count where slug = 'acme'").await.unwrap();
        refuses(&world, unusable(Unusable::SeatsTaken), ask(sam, &link)).await;
        assert_eq!(stands(&world, sam, &link).await, None);
        world.script("update organizations set seats = null where slug = 'acme'").await.unwrap();
        organizations::disable(orgs, &world.olga, &world.acme).await.unwrap();
        refuses(&world, unusable(Unusable::OrganizationAway), ask(sam, &link)).await;
        organizations::enable(orgs, &world.olga, &world.acme).await.unwrap();
        world.clock.advance(7 * DAY);
        refuses(&world, unusable(Unusable::Expired), ask(sam, &link)).await;
        let open = Make::parse("member", "", "", "7").unwrap();
        let open = share_links::make(orgs, &world.adam, &world.acme, &open).await.unwrap();
        refuses(&world, AskRefusal::Needless, ask(sam, &open)).await;
        refuses(&world, unusable(Unusable::SwitchedOff), ask(sam, &link)).await;
    }

    /// Who was removed after the link was made is not let back in by it, and does not ask by it either.
    async fn who_was_removed_does_not_ask(world) {
        let (orgs, link) = (&world.orgs, link(&world).await);
        let id = asks(&world, &world.sam, &link).await;
        join_requests::approve(orgs, &world.adam, &world.acme, id, None).await.unwrap();
        world.clock.advance(SECOND);
        members::remove(orgs, &world.adam, &world.acme, world.sam.user).await.unwrap();
        refuses(&world, AskRefusal::Removed, join_requests::ask(orgs, &world.sam, &link, &says(""))).await;
        assert_eq!(stands(&world, &world.sam, &link).await, None);
    }

    async fn a_needed_factor_comes_first(world) {
        let (orgs, sam, link) = (&world.orgs, &world.sam, link(&world).await);
        let kim = kim(&world).await;
        let early = asks(&world, &kim, &link).await;
        factor(orgs, &world, &world.olga).await;
        organizations::require_factor(orgs, &world.olga, &world.acme).await.unwrap();
        refuses(&world, AskRefusal::FactorNeeded, join_requests::ask(orgs, sam, &link, &says(""))).await;
        assert_eq!(stands(&world, sam, &link).await, Some(Asking::FactorNeeded));
        let approve = async |id| join_requests::approve(orgs, &world.olga, &world.acme, id, None).await;
        refuses(&world, ApproveRefusal::FactorNeeded, approve(early)).await;
        assert!(matches!(stands(&world, &kim, &link).await, Some(Asking::Waiting { .. })));
        factor(orgs, &world, sam).await;
        let id = asks(&world, sam, &link).await;
        tells(&world, "join-request.approved", approve(id)).await;
    }

    /// Nobody fills a list: neither one person in many places, nor many people in one.
    async fn asking_too_often(world) {
        let link = link(&world).await;
        let one = &world.limited(limits(|limits| limits.join_requests_a_day = 1));
        let id = join_requests::ask(one, &world.sam, &link, &says("")).await.unwrap();
        join_requests::withdraw(one, &world.sam, id).await.unwrap();
        world.clock.advance(DAY / 2);
        let wait = DAY / 2;
        refuses(&world, AskRefusal::TooMany { wait }, join_requests::ask(one, &world.sam, &link, &says(""))).await;
        let full = &world.limited(limits(|limits| limits.join_requests_to_one_a_day = 1));
        let kim = kim(&world).await;
        refuses(&world, AskRefusal::TooMany { wait }, join_requests::ask(full, &kim, &link, &says(""))).await;
        world.clock.advance(DAY / 2);
        tells(&world, "join-request.made", join_requests::ask(one, &world.sam, &link, &says(""))).await;
        world.clock.advance(SECOND);
        tells(&world, "join-request.made", join_requests::ask(one, &kim, &link, &says(""))).await;
    }

    async fn every_seat_is_taken(world) {
        let (orgs, link) = (&world.orgs, link(&world).await);
        let id = asks(&world, &world.sam, &link).await;
        let approve = || join_requests::approve(orgs, &world.adam, &world.acme, id, None);
        world.script("update organizations set seats = member_count where slug = 'acme'").await.unwrap();
        refuses(&world, ApproveRefusal::SeatLimitReached, approve()).await;
        assert_eq!(listed(&world).await.len(), 1, "it goes on");
        world.script("update organizations set seats = member_count + 1 where slug = 'acme'").await.unwrap();
        tells(&world, "join-request.approved", approve()).await;
    }

    /// Whoever is deactivated waits out of sight, and nobody lets them in; whoever has gone left nothing.
    async fn what_is_asked_ends_with_who_asks(world) {
        let (orgs, link) = (&world.orgs, link(&world).await);
        let kim = kim(&world).await;
        let id = asks(&world, &kim, &link).await;
        let flag = |on: &str, off: &str| if orgs.database().engine() == "SQLite" { off.to_owned() } else { on.to_owned() };
        let off = format!("update users set active = {} where email_key = 'kim@example.org'", flag("false", "0"));
        let on = format!("update users set active = {} where email_key = 'kim@example.org'", flag("true", "1"));
        world.script(&off).await.unwrap();
        assert_eq!(listed(&world).await, []);
        assert!(join_requests::letter(orgs, id).await.unwrap().is_none());
        let approve = || join_requests::approve(orgs, &world.adam, &world.acme, id, None);
        refuses(&world, ApproveRefusal::NotActive, approve()).await;
        world.script(&on).await.unwrap();
        assert_eq!(listed(&world).await.len(), 1);
        users::depart(orgs, &kim.email.canonical()).await.unwrap();
        assert_eq!(listed(&world).await, []);
        denies(&world, Denial::NotFound, approve()).await;
        sound(&world).await;
    }

    /// A request goes on when its link is switched off, or another is made.
    async fn it_outlives_its_link(world) {
        let (orgs, sam, first) = (&world.orgs, &world.sam, link(&world).await);
        let id = asks(&world, sam, &first).await;
        share_links::switch_off(orgs, &world.adam, &world.acme).await.unwrap();
        assert!(matches!(stands(&world, sam, &first).await, Some(Asking::Waiting { .. })));
        let second = link(&world).await;
        assert!(matches!(stands(&world, sam, &second).await, Some(Asking::Waiting { request, .. }) if request == id));
        refuses(&world, AskRefusal::AlreadyAsked, join_requests::ask(orgs, sam, &second, &says(""))).await;
        world.clock.advance(30 * DAY);
        tells(&world, "join-request.approved", join_requests::approve(orgs, &world.adam, &world.acme, id, None)).await;
    }

    /// By an invitation, by the link itself with an address that it is for: it is settled, and says so.
    async fn joining_in_another_way_settles_it(world) {
        let (orgs, sam, link) = (&world.orgs, &world.sam, link(&world).await);
        let kim = kim(&world).await;
        let (sams, kims) = (asks(&world, sam, &link).await, asks(&world, &kim, &link).await);
        let own = invitations::invite(orgs, &world.adam, &world.acme, &offer(sam.email.as_str(), Role::Member)).await.unwrap();
        tells(&world, "invitation.accepted", invitations::accept(orgs, sam, &Key::Id(own))).await;
        let second = EmailAddress::parse("kim@acme.example").unwrap();
        users::sync_addresses(orgs, "kim@example.org", std::slice::from_ref(&second)).await.unwrap();
        tells(&world, "member.joined", share_links::join(orgs, &kim, &link)).await;
        assert_eq!(listed(&world).await, []);
        for (id, name) in [(sams, "Sam Stranger"), (kims, "Kim Comer")] {
            let (approved, declined) = decided(name, Ending::Joined);
            refuses(&world, approved, join_requests::approve(orgs, &world.adam, &world.acme, id, None)).await;
            refuses(&world, declined, join_requests::decline(orgs, &world.adam, &world.acme, id)).await;
        }
        refuses(&world, WithdrawRefusal::Ended(Ending::Joined), join_requests::withdraw(orgs, sam, sams)).await;
    }

    async fn the_end_of_the_organization_ends_it(world) {
        let (orgs, link) = (&world.orgs, link(&world).await);
        let id = asks(&world, &world.sam, &link).await;
        organizations::delete(orgs, &world.olga, &world.acme, "acme").await.unwrap();
        assert_eq!(join_requests::waiting(orgs, &world.sam).await.unwrap(), []);
        denies(&world, Denial::NotFound, join_requests::withdraw(orgs, &world.sam, id)).await;
        sound(&world).await;
    }

    /// The first to ask first; pages follow each other and back, and the number is that of all.
    async fn pages_of_those_who_wait(world) {
        let (orgs, link) = (&world.orgs, link(&world).await);
        let mut ids = Vec::new();
        for number in 0..5 {
            world.clock.advance(SECOND);
            let person = Person::sync(orgs, "Kim", &format!("kim{number}@example.org")).await.unwrap();
            ids.push(join_requests::ask(orgs, &person, &link, &says("")).await.unwrap());
        }
        let page = async |from| {
            let list = join_requests::list(orgs, &world.adam, &world.acme, from, 2).await.unwrap();
            assert_eq!(list.total, 5);
            (list.page.rows.iter().map(|row| row.id).collect::<Vec<_>>(), list.page.previous.is_some(), list.page.next.is_some())
        };
        assert_eq!(page(None).await, (ids[..2].to_vec(), false, true));
        assert_eq!(page(Some((Direction::After, ids[1]))).await, (ids[2..4].to_vec(), true, true));
        assert_eq!(page(Some((Direction::After, ids[3]))).await, (ids[4..].to_vec(), true, false));
        assert_eq!(page(Some((Direction::Before, ids[2]))).await, (ids[..2].to_vec(), false, true));
    }

    /// Each by itself: what is in the way of one does not hold the others up, and is said.
    async fn several_at_once(world) {
        let (orgs, link) = (&world.orgs, link(&world).await);
        let mut ids = Vec::new();
        for name in ["Ann", "Ben", "Cleo", "Dan"] {
            let person = Person::sync(orgs, name, &format!("{}@example.org", name.to_lowercase())).await.unwrap();
            ids.push(asks(&world, &person, &link).await);
        }
        join_requests::decline(orgs, &world.olga, &world.acme, ids[1]).await.unwrap();
        users::depart(orgs, "dan@example.org").await.unwrap();
        world.script("update organizations set seats = member_count + 1 where slug = 'acme'").await.unwrap();
        let decide = async |caller, act, requests: &[JoinRequestId]| {
            let input = DecideMany { act, requests: requests.to_vec() };
            join_requests::decide_many(orgs, caller, &world.acme, &input).await
        };
        let answered = |name: &str, became| Answered { name: name.into(), became };
        refuses(&world, ApproveRefusal::RoleAboveOwn, decide(&world.adam, Act::Approve(Some(Role::Owner)), &ids)).await;
        let all = decide(&world.adam, Act::Approve(Some(Role::Admin)), &ids).await.unwrap();
        assert_eq!(all, [
            answered("Ann", Became::Approved(Role::Admin)),
            answered("Ben", Became::Refused(decided("Olga Owner", Ending::Declined).0)),
            answered("Cleo", Became::Refused(ApproveRefusal::SeatLimitReached)),
            answered("", Became::Gone),
        ]);
        let rest = decide(&world.adam, Act::Decline, &ids[2..3]).await.unwrap();
        assert_eq!(rest, [answered("Cleo", Became::Declined)]);
        assert_eq!(decide(&world.adam, Act::Decline, &[]).await.unwrap(), []);
        sound(&world).await;
    }

    /// Another organization's is like one that never was.
    async fn foreign_ones_are_hidden(world) {
        let (orgs, link) = (&world.orgs, link(&world).await);
        let id = asks(&world, &kim(&world).await, &link).await;
        let (sam, there) = (&world.sam, &world.initech);
        denies(&world, Denial::NotFound, join_requests::approve(orgs, sam, there, id, None)).await;
        denies(&world, Denial::NotFound, join_requests::decline(orgs, sam, there, id)).await;
        assert_eq!(join_requests::list(orgs, sam, there, None, 50).await.unwrap().total, 0);
    }

    async fn seeing_them_is_for_admins(world) {
        guarded(&world, Permission::ListInvitations, async |caller, slug| {
            join_requests::list(&world.orgs, caller, slug, None, 50).await
        })
        .await;
    }

    async fn letting_in_is_for_admins(world) {
        let id = asks(&world, &kim(&world).await, &link(&world).await).await;
        guarded(&world, Permission::InviteMembers, async |caller, slug| {
            join_requests::approve(&world.orgs, caller, slug, id, None).await
        })
        .await;
    }

    async fn declining_is_for_admins(world) {
        let id = asks(&world, &kim(&world).await, &link(&world).await).await;
        guarded(&world, Permission::InviteMembers, async |caller, slug| {
            join_requests::decline(&world.orgs, caller, slug, id).await
        })
        .await;
    }

    async fn deciding_about_several_is_for_admins(world) {
        let id = asks(&world, &kim(&world).await, &link(&world).await).await;
        let input = DecideMany { act: Act::Decline, requests: vec![id] };
        guarded(&world, Permission::InviteMembers, async |caller, slug| {
            join_requests::decide_many(&world.orgs, caller, slug, &input).await
        })
        .await;
    }

    /// It is theirs: in their copy, and of nobody else's.
    async fn it_is_in_the_copy_of_who_asked(world) {
        let (orgs, link) = (&world.orgs, link(&world).await);
        join_requests::ask(orgs, &world.sam, &link, &says("Hello")).await.unwrap();
        let copied = async |person: &Person| personal::copy(orgs, person).await.unwrap().join_requests;
        let of = copied(&world.sam).await;
        let of: Vec<_> = of.iter().map(|it| (&*it.organization, &*it.message, &*it.status)).collect();
        assert_eq!(of, [("Acme", "Hello", "waiting")]);
        assert!(copied(&world.adam).await.is_empty());
    }

    /// The probes see what the walls of the schema would not let happen.
    async fn a_member_who_still_asks_is_seen(world) {
        let (orgs, link) = (&world.orgs, link(&world).await);
        let id = asks(&world, &world.sam, &link).await;
        join_requests::approve(orgs, &world.adam, &world.acme, id, None).await.unwrap();
        world.script("update join_requests set ending = null, ended_at = null, ended_by = null").await.unwrap();
        let broken = world.probe().await;
        assert!(broken.iter().any(|line| line.contains("still asks to join")), "{broken:?}");
        refuses(&world, ApproveRefusal::AlreadyMember, join_requests::approve(orgs, &world.adam, &world.acme, id, None)).await;
    }
}
