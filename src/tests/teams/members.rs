//! What becomes of places in teams when a membership ends, comes back, or gets another name.

use super::{enters, named, names, seen, team, who};
use crate::{
    importing::source::one_of_each,
    stage::{DAY, MINUTE, refuses, slug, sound, tells},
};
use orgs::{
    access::Role,
    importing::{self, Letters},
    invitations::{self, Key},
    kernel::{DisplayName, EmailAddress, RemovalId},
    members::{self, RestoreRefusal},
    organizations, personal,
    teams::{self, Part},
    testing::{Person, World, cast},
    users,
};

async fn removed(world: &World, person: &Person) -> RemovalId {
    members::remove(&world.orgs, &world.olga, &world.acme, person.user)
        .await
        .unwrap()
}

async fn comes_back(world: &World, person: &Person) {
    let id = cast::invited(&world.orgs, &world.olga, &world.acme, &person.email, Role::Member)
        .await
        .unwrap();
    invitations::accept(&world.orgs, person, &Key::Id(id)).await.unwrap();
}

/// Of places that went with a removal.
async fn nothing_is_kept(world: &World) -> bool {
    world.everything().await.contains("\nremoval_teams\nremovals\n")
}

both! {
    /// By themselves, or by others; and whoever comes back begins anew.
    async fn leaving_the_organization_is_leaving_its_teams(world) {
        let (one, other) = (team(&world, "One").await, team(&world, "Other").await);
        for id in [one, other] {
            enters(&world, id, &world.max, Part::Maintainer).await;
            enters(&world, id, &world.adam, Part::Member).await;
        }
        let leaving = members::leave(&world.orgs, &world.max, &world.acme);
        tells(&world, "member.left", leaving).await;
        let removing = members::remove(&world.orgs, &world.olga, &world.acme, world.adam.user);
        tells(&world, "member.removed", removing).await;
        for id in [one, other] {
            assert_eq!(names(&world, id).await, [""; 0]);
        }
        for person in [&world.max, &world.adam] {
            comes_back(&world, person).await;
        }
        assert_eq!((names(&world, one).await, names(&world, other).await), (vec![], vec![]));
        tells(&world, "team.member-added", teams::add(&world.orgs, &world.olga, &world.acme, one, world.max.user)).await;
        assert_eq!(who(&world, one).await, [("max".into(), Part::Member)]);
    }

    /// With the part and the day, in those that are still there; and what became of the person meanwhile stays.
    async fn a_removal_undone_gives_the_places_back(world) {
        let (orgs, olga, acme) = (&world.orgs, &world.olga, &world.acme);
        let (stays, goes) = (team(&world, "Stays").await, team(&world, "Goes").await);
        enters(&world, stays, &world.max, Part::Maintainer).await;
        enters(&world, stays, &world.mia, Part::Member).await;
        enters(&world, goes, &world.max, Part::Member).await;
        let mates = async || teams::show(orgs, olga, acme, stays, None, 50).await.unwrap().unwrap().page.rows;
        let was = mates().await;
        world.clock.advance(MINUTE);
        let removal = removed(&world, &world.max).await;
        assert_eq!(names(&world, stays).await, ["mia"]);
        teams::delete(orgs, olga, acme, goes).await.unwrap();
        tells(&world, "member.restored", members::restore(orgs, olga, acme, removal)).await;
        assert_eq!(mates().await, was);
        assert!(nothing_is_kept(&world).await);
    }

    /// What was kept of a removal before is nothing of the one after it.
    async fn only_the_places_of_the_last_removal_come_back(world) {
        let (orgs, olga, acme) = (&world.orgs, &world.olga, &world.acme);
        let (before, after) = (team(&world, "Before").await, team(&world, "After").await);
        enters(&world, before, &world.max, Part::Member).await;
        let first = removed(&world, &world.max).await;
        comes_back(&world, &world.max).await;
        refuses(&world, RestoreRefusal::AlreadyMember, members::restore(orgs, olga, acme, first)).await;
        enters(&world, after, &world.max, Part::Maintainer).await;
        let second = removed(&world, &world.max).await;
        // Under another name by now.
        let max = Person::sync(orgs, "Wim Member", "max@acme.example").await.unwrap();
        tells(&world, "member.restored", members::restore(orgs, olga, acme, second)).await;
        assert_eq!(names(&world, before).await, [""; 0]);
        assert_eq!(who(&world, after).await, [("wim".into(), Part::Maintainer)]);
        // Whoever leaves by themselves wants none of it back.
        let third = removed(&world, &max).await;
        comes_back(&world, &max).await;
        members::leave(orgs, &max, acme).await.unwrap();
        refuses(&world, RestoreRefusal::Over, members::restore(orgs, olga, acme, third)).await;
        sound(&world).await;
    }

    async fn what_is_kept_is_swept(world) {
        let id = team(&world, "Design").await;
        enters(&world, id, &world.max, Part::Member).await;
        removed(&world, &world.max).await;
        assert!(!nothing_is_kept(&world).await);
        world.clock.advance(DAY);
        assert_eq!(members::sweep(&world.orgs).await.unwrap(), 1);
        assert!(nothing_is_kept(&world).await);
        sound(&world).await;
    }

    async fn whoever_goes_for_good_leaves_every_team(world) {
        let (orgs, id) = (&world.orgs, team(&world, "Design").await);
        enters(&world, id, &world.max, Part::Maintainer).await;
        enters(&world, id, &world.mia, Part::Member).await;
        let other = organizations::create(orgs, &world.sam, &organizations::Create::parse("Umbra", "umbra").unwrap()).await.unwrap().slug;
        let umbra = teams::create(orgs, &world.sam, &other, &named("Design")).await.unwrap();
        members::admit(orgs, &other, world.max.signed_in().unwrap(), Role::Member).await.unwrap();
        for person in [&world.sam, &world.max] {
            teams::add(orgs, &world.sam, &other, umbra, person.user).await.unwrap();
        }
        users::depart(orgs, "max@acme.example").await.unwrap();
        sound(&world).await;
        assert_eq!(names(&world, id).await, ["mia"]);
        assert_eq!(seen(&world, &world.sam, &other, umbra).await, [("sam".into(), Part::Member)]);
    }

    /// The pages of a team are by name; so is the place of whoever is called otherwise from now on.
    async fn a_new_name_is_a_new_place(world) {
        let (orgs, id) = (&world.orgs, team(&world, "Design").await);
        for person in [&world.mia, &world.max, &world.olga] {
            enters(&world, id, person, Part::Member).await;
        }
        assert_eq!(names(&world, id).await, ["max", "mia", "olga"]);
        orgs::identity::rename(orgs, &world.max, &DisplayName::parse("Zoe Member").unwrap()).await.unwrap();
        sound(&world).await;
        assert_eq!(names(&world, id).await, ["mia", "olga", "zoe"]);
        Person::sync(orgs, "Ann Owner", "olga@acme.example").await.unwrap();
        sound(&world).await;
        assert_eq!(names(&world, id).await, ["ann", "mia", "zoe"]);
    }

    async fn the_end_of_the_organization_hides_them(world) {
        let (orgs, id) = (&world.orgs, team(&world, "Design").await);
        enters(&world, id, &world.mia, Part::Maintainer).await;
        assert_eq!(personal::copy(orgs, &world.mia).await.unwrap().teams.len(), 1);
        organizations::delete(orgs, &world.olga, &world.acme, "acme").await.unwrap();
        assert!(personal::copy(orgs, &world.mia).await.unwrap().teams.is_empty());
        // Its memberships stay as they were, and so do the places.
        users::depart(orgs, "mia@acme.example").await.unwrap();
        sound(&world).await;
    }

    async fn they_are_in_the_copy_of_who_is_in_them(world) {
        let (orgs, id) = (&world.orgs, team(&world, "Design").await);
        enters(&world, id, &world.mia, Part::Maintainer).await;
        enters(&world, team(&world, "Sales").await, &world.mia, Part::Member).await;
        let copy = personal::copy(orgs, &world.mia).await.unwrap();
        let mut teams: Vec<_> = copy.teams.iter().map(|team| (&*team.organization, &*team.name, team.part)).collect();
        teams.sort_by_key(|(_, name, _)| *name);
        assert_eq!(teams, [("acme", "Design", Part::Maintainer), ("acme", "Sales", Part::Member)]);
        let json = copy.json().unwrap()["teams"].to_string();
        assert!(json.contains("\"part\":\"maintainer\"") && json.contains("\"added_at\":\"2026-01-05T12:00:00Z\""), "{json}");
        assert!(personal::copy(orgs, &world.adam).await.unwrap().teams.is_empty());
    }

    /// A membership that is gone in the application it came from takes its places along.
    async fn an_import_takes_them_out(world) {
        let mut source = one_of_each();
        importing::import(&world.orgs, &source, Letters::Hold).await.unwrap();
        let find = async |email: &str| Person::find(&world.orgs, &EmailAddress::parse(email).unwrap()).await.unwrap();
        let (one, two) = (find("one@old.example").await, find("two@old.example").await);
        let (orgs, old) = (&world.orgs, slug("old"));
        let id = teams::create(orgs, &one, &old, &named("Design")).await.unwrap();
        for person in [&one, &two] {
            teams::add(orgs, &one, &old, id, person.user).await.unwrap();
        }
        source.members.truncate(1);
        importing::import(orgs, &source, Letters::Hold).await.unwrap();
        sound(&world).await;
        assert_eq!(teams::show(orgs, &one, &old, id, None, 50).await.unwrap().unwrap().total, 1);
    }

    /// The probes see what the verbs and the walls of the schema would not let happen.
    async fn a_team_that_counts_wrong_is_seen(world) {
        let id = team(&world, "Design").await;
        enters(&world, id, &world.mia, Part::Member).await;
        for (script, said) in [
            ("update teams set member_count = 2", "counts who is in it wrong"),
            ("update teams set member_count = 1; update team_members set name_key = 'a'", "not the member's key"),
        ] {
            world.script(script).await.unwrap();
            let broken = world.probe().await;
            assert!(broken.len() == 1 && broken[0].contains(said), "{broken:?}");
        }
    }
}
