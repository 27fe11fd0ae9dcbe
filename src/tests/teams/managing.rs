//! Who makes teams and sees to them, and what is refused and denied on the way.

use super::{enters, foreign, named, names, seen, team, who};
use crate::{
    console::operator,
    stage::{denies, guarded, limits, refuses, role, sound, tells, with_password},
};
use orgs::{
    access::{Permission, Role},
    identity::{self, Reason},
    kernel::Denial,
    teams::{self, AddRefusal, AppointRefusal, CreateRefusal, Part, RemoveRefusal, RenameRefusal},
    testing::cast,
};

both! {
    async fn a_team_comes_and_goes(world) {
        let (orgs, adam, acme) = (&world.orgs, &world.adam, &world.acme);
        let (id, told) = tells(&world, "team.created", teams::create(orgs, adam, acme, &named(" Night  shift "))).await;
        assert_eq!((told.actor_id, told.subject_id, &*told.standing), (Some(adam.user), None, "member"));
        assert_eq!(names(&world, id).await, [""; 0], "who makes it is not in it by that");
        let deed = teams::add(orgs, adam, acme, id, world.mia.user);
        let (_, told) = tells(&world, "team.member-added", deed).await;
        assert_eq!((told.actor_id, told.subject_id), (Some(adam.user), Some(world.mia.user)));
        assert_eq!(who(&world, id).await, [("mia".into(), Part::Member)]);
        let deed = teams::appoint(orgs, adam, acme, id, world.mia.user, Part::Maintainer);
        let (_, told) = tells(&world, "team.part-changed", deed).await;
        assert_eq!((told.actor_id, told.subject_id), (Some(adam.user), Some(world.mia.user)));
        assert_eq!(who(&world, id).await, [("mia".into(), Part::Maintainer)]);
        let (_, told) = tells(&world, "team.renamed", teams::rename(orgs, adam, acme, id, &named("Day shift"))).await;
        assert_eq!((told.actor_id, told.subject_id), (Some(adam.user), None));
        let listed = teams::list(orgs, &world.mia, acme).await.unwrap();
        let listed: Vec<_> = listed.teams.iter().map(|team| (team.id, &*team.name, team.members, team.part)).collect();
        assert_eq!(listed, [(id, "Day shift", 1, Some(Part::Maintainer))]);
        let (_, told) = tells(&world, "team.member-removed", teams::remove(orgs, adam, acme, id, world.mia.user)).await;
        assert_eq!((told.actor_id, told.subject_id), (Some(adam.user), Some(world.mia.user)));
        enters(&world, id, &world.max, Part::Member).await;
        let (_, told) = tells(&world, "team.deleted", teams::delete(orgs, adam, acme, id)).await;
        assert_eq!((told.actor_id, told.subject_id), (Some(adam.user), None));
        assert_eq!(teams::list(orgs, &world.mia, acme).await.unwrap().teams, []);
        assert_eq!(teams::show(orgs, &world.mia, acme, id, None, 50).await.unwrap(), None);
        // Whoever was in it belongs as before.
        assert_eq!(role(&world, acme, &world.mia, world.max.user).await, Some(Role::Member));
    }

    /// Sent twice, or by two, it is done once, and the second hears why not.
    async fn nothing_is_done_twice(world) {
        let (orgs, adam, acme, id) = (&world.orgs, &world.adam, &world.acme, team(&world, "Design").await);
        let (mia, max) = (world.mia.user, world.max.user);
        enters(&world, id, &world.mia, Part::Maintainer).await;
        refuses(&world, AddRefusal::AlreadyIn, teams::add(orgs, adam, acme, id, mia)).await;
        refuses(&world, AddRefusal::NotAMember, teams::add(orgs, adam, acme, id, world.sam.user)).await;
        refuses(&world, RemoveRefusal::NotIn, teams::remove(orgs, adam, acme, id, max)).await;
        refuses(&world, RemoveRefusal::NotIn, teams::remove(orgs, adam, acme, id, world.sam.user)).await;
        refuses(&world, AppointRefusal::NotIn, teams::appoint(orgs, adam, acme, id, max, Part::Member)).await;
        let told = world.told().await;
        teams::appoint(orgs, adam, acme, id, mia, Part::Maintainer).await.unwrap();
        teams::rename(orgs, adam, acme, id, &named("Design")).await.unwrap();
        assert_eq!(world.told().await, told, "what is so already is no event");
        teams::delete(orgs, adam, acme, id).await.unwrap();
        denies(&world, Denial::NotFound, teams::delete(orgs, adam, acme, id)).await;
    }

    async fn names_are_one_whatever_the_case(world) {
        let (orgs, adam, acme) = (&world.orgs, &world.adam, &world.acme);
        let id = team(&world, "Büro").await;
        let other = team(&world, "Buro").await;
        for taken in ["Büro", "BÜRO", "Bu\u{308}ro", " büro "] {
            refuses(&world, CreateRefusal::NameTaken, teams::create(orgs, adam, acme, &named(taken))).await;
            refuses(&world, RenameRefusal::NameTaken, teams::rename(orgs, adam, acme, other, &named(taken))).await;
        }
        // Its own name in another case is no other team's.
        tells(&world, "team.renamed", teams::rename(orgs, adam, acme, id, &named("BÜRO"))).await;
        // Nor is that of another organization's.
        foreign(&world, "Büro").await;
        teams::delete(orgs, adam, acme, id).await.unwrap();
        tells(&world, "team.created", teams::create(orgs, adam, acme, &named("büro"))).await;
    }

    async fn there_are_so_many_at_most(world) {
        let orgs = &world.limited(limits(|limits| limits.teams = 2));
        let (adam, acme) = (&world.adam, &world.acme);
        let first = teams::create(orgs, adam, acme, &named("One")).await.unwrap();
        teams::create(orgs, adam, acme, &named("Two")).await.unwrap();
        refuses(&world, CreateRefusal::TooMany { most: 2 }, teams::create(orgs, adam, acme, &named("Three"))).await;
        assert_eq!(teams::list(orgs, adam, acme).await.unwrap().most, 2);
        // Those of others do not count.
        teams::create(orgs, &world.sam, &world.initech, &named("Three")).await.unwrap();
        teams::delete(orgs, adam, acme, first).await.unwrap();
        tells(&world, "team.created", teams::create(orgs, adam, acme, &named("Three"))).await;
    }

    /// Everything in their own team but its beginning and its end, and nothing in another.
    async fn a_maintainer_sees_to_their_own_team(world) {
        let (orgs, mia, acme) = (&world.orgs, &world.mia, &world.acme);
        let (own, other) = (team(&world, "Own").await, team(&world, "Other").await);
        enters(&world, own, mia, Part::Maintainer).await;
        enters(&world, other, mia, Part::Member).await;
        enters(&world, other, &world.adam, Part::Maintainer).await;
        tells(&world, "team.renamed", teams::rename(orgs, mia, acme, own, &named("Mine"))).await;
        tells(&world, "team.member-added", teams::add(orgs, mia, acme, own, world.max.user)).await;
        let olga = world.olga.user;
        tells(&world, "team.member-added", teams::add(orgs, mia, acme, own, olga)).await;
        let to = |person, part| teams::appoint(orgs, mia, acme, own, person, part);
        tells(&world, "team.part-changed", to(world.max.user, Part::Maintainer)).await;
        tells(&world, "team.part-changed", to(world.max.user, Part::Member)).await;
        tells(&world, "team.member-removed", teams::remove(orgs, mia, acme, own, olga)).await;
        assert_eq!(teams::candidates(orgs, mia, acme, own, "olga", 10).await.unwrap().len(), 1);

        let no = Denial::Forbidden;
        denies(&world, no, teams::create(orgs, mia, acme, &named("Another"))).await;
        denies(&world, no, teams::delete(orgs, mia, acme, own)).await;
        denies(&world, no, teams::rename(orgs, mia, acme, other, &named("Better"))).await;
        denies(&world, no, teams::add(orgs, mia, acme, other, world.max.user)).await;
        denies(&world, no, teams::remove(orgs, mia, acme, other, world.adam.user)).await;
        denies(&world, no, teams::appoint(orgs, mia, acme, other, mia.user, Part::Maintainer)).await;
        denies(&world, no, teams::candidates(orgs, mia, acme, other, "", 10)).await;
        // It is no right in the organization, and ends with the part.
        denies(&world, no, orgs::members::remove(orgs, mia, acme, world.max.user)).await;
        tells(&world, "team.part-changed", to(mia.user, Part::Member)).await;
        denies(&world, no, to(mia.user, Part::Maintainer)).await;
        denies(&world, no, teams::remove(orgs, mia, acme, own, world.max.user)).await;
    }

    /// By themselves, whatever they are in it; nobody else by them.
    async fn whoever_is_in_a_team_leaves_it(world) {
        let (orgs, acme, id) = (&world.orgs, &world.acme, team(&world, "Design").await);
        enters(&world, id, &world.mia, Part::Member).await;
        enters(&world, id, &world.max, Part::Maintainer).await;
        denies(&world, Denial::Forbidden, teams::remove(orgs, &world.mia, acme, id, world.max.user)).await;
        for person in [&world.mia, &world.max] {
            let leaving = teams::remove(orgs, person, acme, id, person.user);
            let (_, told) = tells(&world, "team.member-removed", leaving).await;
            assert_eq!((told.actor_id, told.subject_id), (Some(person.user), Some(person.user)));
            refuses(&world, RemoveRefusal::NotIn, teams::remove(orgs, person, acme, id, person.user)).await;
        }
        assert_eq!(names(&world, id).await, [""; 0], "a team may be empty");
        assert_eq!(role(&world, acme, &world.mia, world.max.user).await, Some(Role::Member));
    }

    /// One of another organization is like one that never was, also for whoever belongs to both.
    async fn foreign_teams_are_hidden(world) {
        let (orgs, adam, acme) = (&world.orgs, &world.adam, &world.acme);
        let id = foreign(&world, "Theirs").await;
        let invited = cast::invited(orgs, &world.sam, &world.initech, &adam.email, Role::Admin).await.unwrap();
        orgs::invitations::accept(orgs, adam, &orgs::invitations::Key::Id(invited)).await.unwrap();
        teams::add(orgs, adam, &world.initech, id, adam.user).await.unwrap();
        teams::appoint(orgs, adam, &world.initech, id, adam.user, Part::Maintainer).await.unwrap();
        assert_eq!(teams::show(orgs, adam, acme, id, None, 50).await.unwrap(), None);
        let no = Denial::NotFound;
        denies(&world, no, teams::rename(orgs, adam, acme, id, &named("Ours"))).await;
        denies(&world, no, teams::delete(orgs, adam, acme, id)).await;
        denies(&world, no, teams::add(orgs, adam, acme, id, world.mia.user)).await;
        denies(&world, no, teams::remove(orgs, adam, acme, id, adam.user)).await;
        denies(&world, no, teams::appoint(orgs, adam, acme, id, adam.user, Part::Member)).await;
        denies(&world, no, teams::candidates(orgs, adam, acme, id, "", 10)).await;
        assert_eq!(teams::list(orgs, adam, acme).await.unwrap().teams, []);
        assert_eq!(seen(&world, &world.sam, &world.initech, id).await, [("adam".into(), Part::Maintainer)]);
        refuses(&world, AddRefusal::NotAMember, teams::add(orgs, &world.sam, &world.initech, id, world.mia.user)).await;
    }

    async fn seeing_them_is_for_members(world) {
        guarded(&world, Permission::ListTeams, async |caller, slug| teams::list(&world.orgs, caller, slug).await).await;
    }

    async fn seeing_one_is_for_members(world) {
        let id = team(&world, "Design").await;
        guarded(&world, Permission::ListTeams, async |caller, slug| {
            teams::show(&world.orgs, caller, slug, id, None, 50).await
        })
        .await;
    }

    async fn making_them_is_for_admins(world) {
        guarded(&world, Permission::ManageTeams, async |caller, slug| {
            teams::create(&world.orgs, caller, slug, &named("Another")).await
        })
        .await;
    }

    async fn deleting_them_is_for_admins(world) {
        let id = team(&world, "Design").await;
        guarded(&world, Permission::ManageTeams, async |caller, slug| teams::delete(&world.orgs, caller, slug, id).await).await;
    }

    async fn renaming_is_for_admins(world) {
        let id = team(&world, "Design").await;
        guarded(&world, Permission::ManageTeams, async |caller, slug| {
            teams::rename(&world.orgs, caller, slug, id, &named("Better")).await
        })
        .await;
    }

    async fn adding_is_for_admins(world) {
        let id = team(&world, "Design").await;
        guarded(&world, Permission::ManageTeams, async |caller, slug| {
            teams::add(&world.orgs, caller, slug, id, world.max.user).await
        })
        .await;
    }

    async fn taking_out_is_for_admins(world) {
        let id = team(&world, "Design").await;
        enters(&world, id, &world.max, Part::Member).await;
        guarded(&world, Permission::ManageTeams, async |caller, slug| {
            teams::remove(&world.orgs, caller, slug, id, world.max.user).await
        })
        .await;
    }

    async fn appointing_is_for_admins(world) {
        let id = team(&world, "Design").await;
        enters(&world, id, &world.max, Part::Member).await;
        guarded(&world, Permission::ManageTeams, async |caller, slug| {
            teams::appoint(&world.orgs, caller, slug, id, world.max.user, Part::Maintainer).await
        })
        .await;
    }

    async fn looking_for_candidates_is_for_admins(world) {
        let id = team(&world, "Design").await;
        guarded(&world, Permission::ManageTeams, async |caller, slug| {
            teams::candidates(&world.orgs, caller, slug, id, "", 10).await
        })
        .await;
    }

    /// As a guest, and as somebody who belongs there; and never in a team, where they are no member.
    async fn operators_see_to_them(world) {
        let (sue, orgs, acme) = (operator(&world, "Sue").await, &world.orgs, &world.acme);
        let (id, told) = tells(&world, "team.created", teams::create(orgs, &sue, acme, &named("Design"))).await;
        assert_eq!(&*told.standing, "superuser");
        refuses(&world, AddRefusal::NotAMember, teams::add(orgs, &sue, acme, id, sue.user)).await;
        enters(&world, id, &world.mia, Part::Maintainer).await;
        with_password(&world, &sue).await;
        let session = identity::sign_in(orgs, sue.email.as_str(), crate::stage::PASSWORD).await.unwrap().session().unwrap();
        let reason = Reason::parse("Ticket 7: cannot add").unwrap();
        let session = identity::act_as(orgs, &sue, &session.token, world.mia.user, &reason).await.unwrap();
        let as_mia = identity::authenticate(orgs, &session.token).await.unwrap().unwrap();
        teams::add(orgs, &as_mia, acme, id, world.max.user).await.unwrap();
        let told = world.told().await.pop().unwrap();
        assert_eq!((&*told.kind, told.actor_id, told.operator_id), ("team.member-added", Some(world.mia.user), Some(sue.user)));
        denies(&world, Denial::Forbidden, teams::delete(orgs, &as_mia, acme, id)).await;
        sound(&world).await;
    }
}
