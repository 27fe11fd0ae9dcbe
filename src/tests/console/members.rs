//! The members of an organization, as an operator sees them: from outside, and all of them.

use super::{operator, place};
use crate::stage::denies;
use orgs::{
    access::Role,
    console::{self, ListedMember, ListedMembers},
    kernel::{Denial, Direction, OrganizationId, State, page::Cursor},
    members::{self, Order, Query, Total},
    organizations,
    testing::{Person, World},
};

fn query(search: &str, role: Option<Role>) -> Query {
    Query {
        search: search.into(),
        role,
        ..Query::default()
    }
}

/// A first page of fifty.
async fn listed(world: &World, by: &Person, organization: OrganizationId, query: &Query) -> ListedMembers {
    let found = console::list_members(&world.orgs, by, organization, query, None, 50).await;
    found.unwrap()
}

fn names(rows: &[ListedMember]) -> Vec<&str> {
    rows.iter().map(|row| row.name.as_str()).collect()
}

/// By name.
const ALL: [&str; 4] = ["Adam Admin", "Max Member", "Mia Member", "Olga Owner"];

both! {
    async fn everybody_who_belongs_is_found_from_outside(world) {
        let sue = operator(&world, "Sue").await;
        let acme = place(&world, &sue, &world.acme).await;
        world.suspend(world.max.user).await;
        let before = world.told().await.len();
        let all = listed(&world, &sue, acme, &query("", None)).await;
        assert_eq!((names(&all.page.rows), all.total), (ALL.to_vec(), Total::Exactly(4)));
        let said: Vec<_> = all.page.rows.iter().map(|row| (row.id, row.email.as_str(), row.role, row.state)).collect();
        assert_eq!(said, [
            (world.adam.user, "adam@acme.example", Role::Admin, State::Active),
            (world.max.user, "max@acme.example", Role::Member, State::Deactivated),
            (world.mia.user, "mia@acme.example", Role::Member, State::Active),
            (world.olga.user, "olga@acme.example", Role::Owner, State::Active),
        ]);
        for (search, role, found) in [
            ("mem", None, vec!["Max Member", "Mia Member"]),
            ("mem", Some(Role::Admin), vec![]),
            ("", Some(Role::Member), vec!["Max Member", "Mia Member"]),
            ("OLGA@acme", None, vec!["Olga Owner"]),
            ("%", None, vec![]),
        ] {
            let list = listed(&world, &sue, acme, &query(search, role)).await;
            let number = i64::try_from(found.len()).unwrap();
            assert_eq!((names(&list.page.rows), list.total), (found, Total::Exactly(number)), "{search} {role:?}");
        }
        // Nobody was visited.
        assert_eq!(world.told().await.len(), before);
    }

    async fn they_come_in_pages_there_and_back(world) {
        let sue = operator(&world, "Sue").await;
        let acme = place(&world, &sue, &world.acme).await;
        for search in ["", "acme"] {
            let page = async |from: Option<(Direction, String)>| {
                let from = from.map(|(way, cursor)| (way, Cursor::parse(&cursor).unwrap()));
                console::list_members(&world.orgs, &sue, acme, &query(search, None), from, 3).await.unwrap().page
            };
            let first = page(None).await;
            assert_eq!((names(&first.rows), &first.previous), (ALL[..3].to_vec(), &None), "{search}");
            let second = page(Some((Direction::After, first.next.clone().unwrap()))).await;
            assert_eq!((names(&second.rows), &second.next), (ALL[3..].to_vec(), &None), "{search}");
            let back = page(Some((Direction::Before, second.previous.unwrap()))).await;
            assert_eq!((back.rows, back.next), (first.rows, first.next), "{search}");
        }
    }

    /// However many there are on a page, as much is asked.
    async fn a_page_asks_once_for_all_of_its_rows(world) {
        let sue = operator(&world, "Sue").await;
        let acme = place(&world, &sue, &world.acme).await;
        let tap = world.orgs.database().tap();
        for search in ["", "acme"] {
            let mut asked = Vec::new();
            for size in [1, 4] {
                tap.listen();
                let rows = console::list_members(&world.orgs, &sue, acme, &query(search, None), None, size).await.unwrap().page.rows;
                assert_eq!(rows.len(), usize::try_from(size).unwrap());
                asked.push(tap.heard().len());
            }
            assert_eq!(asked[0], asked[1], "{search}");
        }
    }

    /// Who belongs is on each person's page as well. What is inside stays there.
    async fn who_refuses_support_is_seen_from_outside_as_well(world) {
        let (sue, orgs) = (operator(&world, "Sue").await, &world.orgs);
        let acme = place(&world, &sue, &world.acme).await;
        organizations::refuse_support(orgs, &world.olga, &world.acme).await.unwrap();
        denies(&world, Denial::SupportRefused, members::list(orgs, &sue, &world.acme, &Query::default(), None, 50)).await;
        assert_eq!(names(&listed(&world, &sue, acme, &Query::default()).await.page.rows), ALL);
    }

    /// Nor does an order tell when somebody was there last.
    async fn an_order_that_is_for_those_inside_is_none(world) {
        let sue = operator(&world, "Sue").await;
        let acme = place(&world, &sue, &world.acme).await;
        members::list(&world.orgs, &world.mia, &world.acme, &Query::default(), None, 50).await.unwrap();
        members::note_attendance(&world.orgs).await.unwrap();
        for order in [Order::ActiveUp, Order::ActiveDown] {
            let asked = Query { order, ..Query::default() };
            assert_eq!(names(&listed(&world, &sue, acme, &asked).await.page.rows), ALL, "{order:?}");
        }
        let asked = Query { order: Order::NameDown, ..Query::default() };
        let turned: Vec<_> = ALL.into_iter().rev().collect();
        assert_eq!(names(&listed(&world, &sue, acme, &asked).await.page.rows), turned);
    }

    async fn where_there_is_none_nobody_belongs(world) {
        let (sue, orgs, all) = (operator(&world, "Sue").await, &world.orgs, Query::default());
        let acme = place(&world, &sue, &world.acme).await;
        let nowhere = OrganizationId(world.ivys.0);
        denies(&world, Denial::NotFound, console::list_members(orgs, &sue, nowhere, &all, None, 50)).await;
        organizations::disable(orgs, &world.olga, &world.acme).await.unwrap();
        assert_eq!(listed(&world, &sue, acme, &all).await.page.rows.len(), 4);
        organizations::delete(orgs, &world.olga, &world.acme, "acme").await.unwrap();
        denies(&world, Denial::NotFound, console::list_members(orgs, &sue, acme, &all, None, 50)).await;
    }
}
