//! What everybody sees of teams: the list, a page of one, and who could be added.

use super::{enters, named, team};
use crate::stage::slug;
use orgs::{
    access::Role,
    kernel::{Direction, TeamId, page::Cursor},
    members::{self, Query},
    teams::{self, Part, Shown, Teammate},
    testing::{Person, World},
    work::Standing,
};

async fn page(world: &World, team: TeamId, from: Option<(Direction, String)>, size: i64) -> Shown {
    let from = from.map(|(way, cursor)| (way, Cursor::parse(&cursor).unwrap()));
    teams::show(&world.orgs, &world.mia, &world.acme, team, from, size)
        .await
        .unwrap()
        .unwrap()
}

fn names(shown: &Shown) -> Vec<&str> {
    shown.page.rows.iter().map(|mate| mate.name.as_str()).collect()
}

async fn found(world: &World, team: TeamId, words: &str, size: i64) -> Vec<String> {
    let found = teams::candidates(&world.orgs, &world.adam, &world.acme, team, words, size)
        .await
        .unwrap();
    found.into_iter().map(|candidate| candidate.name).collect()
}

/// So many more members of Acme: Anna 000, Anna 001, …
async fn annas(world: &World, many: usize) -> Vec<Person> {
    let mut annas = Vec::new();
    for number in 0..many {
        let (name, email) = (format!("Anna {number:03}"), format!("anna{number:03}@example.org"));
        let person = Person::sync(&world.orgs, &name, &email).await.unwrap();
        members::admit(&world.orgs, &world.acme, person.signed_in().unwrap(), Role::Member)
            .await
            .unwrap();
        annas.push(person);
    }
    annas
}

both! {
    /// As people read names: without case, and with how many are in each, and what one is oneself.
    async fn all_by_name(world) {
        let (orgs, acme) = (&world.orgs, &world.acme);
        let (sales, _) = (team(&world, "sales").await, team(&world, "Öffentlichkeit").await);
        let (design, _) = (team(&world, "Design").await, team(&world, "night shift").await);
        enters(&world, sales, &world.mia, Part::Maintainer).await;
        enters(&world, sales, &world.max, Part::Member).await;
        enters(&world, design, &world.mia, Part::Member).await;
        let seen = teams::list(orgs, &world.mia, acme).await.unwrap();
        let listed: Vec<_> = seen.teams.iter().map(|team| (&*team.name, team.members, team.part)).collect();
        assert_eq!(listed, [
            ("Design", 1, Some(Part::Member)),
            ("night shift", 0, None),
            ("Öffentlichkeit", 0, None),
            ("sales", 2, Some(Part::Maintainer)),
        ]);
        assert_eq!((seen.standing, seen.most), (Standing::Member(Role::Member), 200));
        assert!(teams::list(orgs, &world.adam, acme).await.unwrap().teams.iter().all(|team| team.part.is_none()));
        assert_eq!(teams::list(orgs, &world.sam, &world.initech).await.unwrap().teams, []);
    }

    async fn what_is_shown_of_one(world) {
        let (orgs, acme, id) = (&world.orgs, &world.acme, team(&world, "Design").await);
        enters(&world, id, &world.adam, Part::Member).await;
        enters(&world, id, &world.mia, Part::Maintainer).await;
        let shown = page(&world, id, None, 50).await;
        let mate = |person: &Person, name: &str, role, part| Teammate {
            user: person.user,
            name: name.into(),
            email: person.email.to_string(),
            picture: None,
            role,
            part,
            added_at: orgs.now(),
        };
        assert_eq!(shown.page.rows, [
            mate(&world.adam, "Adam Admin", Role::Admin, Part::Member),
            mate(&world.mia, "Mia Member", Role::Member, Part::Maintainer),
        ]);
        assert_eq!((shown.id, &*shown.name, shown.total), (id, "Design", 2));
        assert_eq!((shown.caller, shown.part), (world.mia.user, Some(Part::Maintainer)));
        for (person, part, manages) in [
            (&world.olga, None, true),
            (&world.adam, Some(Part::Member), true),
            (&world.mia, Some(Part::Maintainer), true),
            (&world.max, None, false),
        ] {
            let shown = teams::show(orgs, person, acme, id, None, 50).await.unwrap().unwrap();
            assert_eq!((shown.part, shown.manages()), (part, manages), "{}", person.email);
        }
    }

    /// By name, and back; the number is that of all.
    async fn pages_of_one(world) {
        let id = team(&world, "Design").await;
        for person in annas(&world, 5).await.iter().rev() {
            enters(&world, id, person, Part::Member).await;
        }
        let first = page(&world, id, None, 2).await;
        assert_eq!((names(&first), first.total), (vec!["Anna 000", "Anna 001"], 5));
        assert_eq!(first.page.previous, None);
        let second = page(&world, id, first.page.next.map(|next| (Direction::After, next)), 2).await;
        assert_eq!((names(&second), second.total), (vec!["Anna 002", "Anna 003"], 5));
        let third = page(&world, id, second.page.next.clone().map(|next| (Direction::After, next)), 2).await;
        assert_eq!((names(&third), &third.page.next), (vec!["Anna 004"], &None));
        let back = page(&world, id, third.page.previous.map(|place| (Direction::Before, place)), 2).await;
        assert_eq!(back.page.rows, second.page.rows);
        let start = page(&world, id, back.page.previous.map(|place| (Direction::Before, place)), 2).await;
        assert_eq!((names(&start), &start.page.previous), (vec!["Anna 000", "Anna 001"], &None));
    }

    /// In the list, and on one's own page: by name, and nobody else's.
    async fn members_say_which_they_are_in(world) {
        let (orgs, mia, acme) = (&world.orgs, &world.mia, &world.acme);
        for name in ["sales", "Design", "Büro"] {
            enters(&world, team(&world, name).await, mia, Part::Member).await;
        }
        enters(&world, team(&world, "Board").await, &world.olga, Part::Member).await;
        // Somebody is in one of another organization, too.
        let initech = &slug("initech");
        members::admit(orgs, initech, mia.signed_in().unwrap(), Role::Member).await.unwrap();
        let other = teams::create(orgs, &world.sam, initech, &named("Another")).await.unwrap();
        teams::add(orgs, &world.sam, initech, other, mia.user).await.unwrap();
        let list = members::list(orgs, &world.max, acme, &Query::default(), None, 50).await.unwrap();
        let of: Vec<_> = list.page.rows.iter().map(|row| {
            let teams: Vec<_> = row.teams.iter().map(|team| team.name.as_str()).collect();
            (row.user, teams.join(", "))
        }).collect();
        assert_eq!(of, [
            (world.adam.user, String::new()),
            (world.max.user, String::new()),
            (mia.user, "Büro, Design, sales".into()),
            (world.olga.user, "Board".into()),
        ]);
        let shown = members::show(orgs, &world.max, acme, mia.user).await.unwrap().unwrap();
        let found = members::find(orgs, &world.max, acme, mia.user).await.unwrap().unwrap();
        assert_eq!((&shown.member.teams, &found.teams), (&list.page.rows[2].teams, &list.page.rows[2].teams));
        let there = members::find(orgs, &world.sam, initech, mia.user).await.unwrap().unwrap();
        assert_eq!(there.teams.iter().map(|team| team.id).collect::<Vec<_>>(), [other]);
    }

    /// By the words of their names and addresses, whoever is not in it; nobody who is no member.
    async fn who_could_be_added(world) {
        let id = team(&world, "Design").await;
        assert_eq!(found(&world, id, "", 10).await, ["Adam Admin", "Max Member", "Mia Member", "Olga Owner"]);
        assert_eq!(found(&world, id, "", 2).await, ["Adam Admin", "Max Member"]);
        assert_eq!(found(&world, id, "mem", 10).await, ["Max Member", "Mia Member"]);
        assert_eq!(found(&world, id, "max@acme", 10).await, ["Max Member"]);
        assert_eq!(found(&world, id, "sam", 10).await, [""; 0]);
        assert_eq!(found(&world, id, "?", 10).await, [""; 0]);
        enters(&world, id, &world.max, Part::Member).await;
        assert_eq!(found(&world, id, "mem", 10).await, ["Mia Member"]);
        assert_eq!(found(&world, id, "", 2).await, ["Adam Admin", "Mia Member"]);
        let other = team(&world, "Sales").await;
        assert_eq!(found(&world, other, "mem", 10).await, ["Max Member", "Mia Member"]);
    }

    /// Behind many who are in it already, by whichever way through the index of words.
    async fn who_could_be_added_to_a_large_team(world) {
        let id = team(&world, "Design").await;
        let annas = annas(&world, 230).await;
        for person in &annas[..228] {
            teams::add(&world.orgs, &world.adam, &world.acme, id, person.user).await.unwrap();
        }
        assert_eq!(found(&world, id, "anna", 10).await, ["Anna 228", "Anna 229"]);
        assert_eq!(found(&world, id, "a", 1).await, ["Adam Admin"]);
        assert_eq!(found(&world, id, "", 3).await, ["Adam Admin", "Anna 228", "Anna 229"]);
    }
}
