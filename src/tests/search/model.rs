//! What is found, against a model that reads everything: random people in a small organization, and a large one in which a search
//! has to take each of its ways.

use crate::{
    console::operator,
    members::last_active,
    properties::play,
    stage::{DAY, SECOND, sound},
};
use orgs::{
    access::Role,
    identity,
    kernel::{Direction, Factor, State, UserId, page::Cursor},
    members::{self, LastActive, Member, Order, Query, Total},
    organizations,
    search::{Search, person},
    testing::{FixedClock, Person, World, cast},
    users,
};
use proptest::{prelude::*, sample::select};
use std::{cmp::Reverse, collections::BTreeMap, sync::Arc};
use uuid::Uuid;

/// What names and addresses are made of: beginnings of each other, diacritics, digits, signs.
const PARTS: [&str; 14] = [
    "An",
    "Anna",
    "Annabel",
    "Ánn",
    "smi",
    "Smith",
    "Smithson",
    "O’Neill",
    "Öst",
    "7",
    "77",
    "77a",
    "x-y",
    "李",
];

#[derive(Clone, Debug)]
struct Somebody {
    name: Vec<&'static str>,
    local: Vec<&'static str>,
    role: Role,
    /// How many days ago they were there last.
    active: Option<u32>,
    factor: Factor,
    state: State,
    /// What they are called later.
    renamed: Option<Vec<&'static str>>,
}

#[derive(Clone, Debug)]
struct Asked {
    words: Vec<(&'static str, usize, &'static str)>,
    role: Option<Role>,
    factor: Option<Factor>,
    state: Option<State>,
    order: Order,
    size: i64,
}

fn stories() -> impl Strategy<Value = (Vec<Somebody>, Vec<Asked>)> {
    let parts = |most| proptest::collection::vec(select(&PARTS[..]), 1..most);
    let role = || select(vec![Role::Member, Role::Member, Role::Admin]);
    let active = proptest::option::weighted(0.6, 0..3u32);
    let factor = || select(Factor::ALL.to_vec());
    let state = || select(vec![State::Active, State::Active, State::Deactivated]);
    let somebody = (
        parts(4),
        parts(3),
        role(),
        active,
        factor(),
        state(),
        proptest::option::weighted(0.3, parts(3)),
    );
    let somebody = somebody.prop_map(|(name, local, role, active, factor, state, renamed)| Somebody {
        name,
        local,
        role,
        active,
        factor,
        state,
        renamed,
    });
    let word = (select(&PARTS[..]), 1..8usize, select(vec![" ", " ", ".", "@", "-"]));
    let asked = (
        proptest::collection::vec(word, 0..4),
        proptest::option::weighted(0.3, role()),
        proptest::option::weighted(0.4, factor()),
        proptest::option::weighted(0.4, state()),
        select(Order::ALL.to_vec()),
        1..5i64,
    );
    let asked = asked.prop_map(|(words, role, factor, state, order, size)| Asked {
        words,
        role,
        factor,
        state,
        order,
        size,
    });
    (
        proptest::collection::vec(somebody, 1..16),
        proptest::collection::vec(asked, 40),
    )
}

impl Asked {
    /// Beginnings of words, each with what is typed behind it.
    fn query(&self) -> Query {
        let word = |(part, letters, then): &(&str, usize, &str)| {
            part.chars().take(*letters).chain(then.chars()).collect::<String>()
        };
        Query {
            search: self.words.iter().map(word).collect(),
            role: self.role,
            factor: self.factor,
            state: self.state,
            order: self.order,
        }
    }
}

/// Those of `everybody` whom a query finds, in its order.
fn expected(everybody: &[Member], query: &Query) -> Vec<UserId> {
    let search = Search::parse(&query.search);
    let mut found: Vec<_> = everybody
        .iter()
        .map(|member| (person(&member.name, &member.email), member))
        .filter(|(key, member)| {
            let footing = member.footing.unwrap();
            search.finds(key)
                && query.role.is_none_or(|role| member.role == role)
                && query.factor.is_none_or(|factor| footing.factor == factor)
                && query.state.is_none_or(|state| footing.state == state)
        })
        .collect();
    found.sort_by_key(|(key, member)| (key.clone(), member.user));
    let day = |member: &Member| member.last_active.and_then(LastActive::day);
    match query.order {
        Order::NameUp => {}
        Order::NameDown => found.reverse(),
        Order::JoinedUp => found.sort_by_key(|(_, member)| (member.joined_at, member.user)),
        Order::JoinedDown => found.sort_by_key(|(_, member)| Reverse((member.joined_at, member.user))),
        Order::RoleUp => found.sort_by_key(|(_, member)| Reverse(member.role)),
        Order::RoleDown => found.sort_by_key(|(_, member)| member.role),
        Order::ActiveUp => found.sort_by_key(|(_, member)| (day(member).is_none(), day(member), member.user)),
        Order::ActiveDown => {
            found.sort_by_key(|(_, member)| (day(member).map(|day| (day, member.user)), Reverse(member.user)));
            found.reverse();
        }
    }
    found.into_iter().map(|(_, member)| member.user).collect()
}

/// Everybody, without a search.
async fn everybody(world: &World) -> Vec<Member> {
    let (mut all, mut from) = (Vec::new(), None);
    loop {
        let list = members::list(&world.orgs, &world.olga, &world.acme, &Query::default(), from, 1_000).await;
        let page = list.unwrap().page;
        all.extend(page.rows);
        let Some(next) = page.next else { return all };
        from = Some((Direction::After, Cursor::parse(&next).unwrap()));
    }
}

/// Walks through all pages, to the end and from there back, and compares.
async fn walks_like(world: &World, query: &Query, size: i64, expected: &[UserId]) -> Result<(), String> {
    let read = |cursor: &str| Cursor::parse(cursor).unwrap();
    let (mut there, mut back) = (Vec::new(), Vec::new());
    let mut from = None;
    loop {
        let list = members::list(&world.orgs, &world.adam, &world.acme, query, from, size)
            .await
            .unwrap();
        let many = i64::try_from(expected.len()).unwrap();
        match list.total {
            Total::Exactly(total) if total == many => {}
            Total::MoreThan(total) if total < many || many == 0 => {}
            other => return Err(format!("{other:?} of {many}")),
        }
        there.extend(list.page.rows.iter().map(|row| row.user));
        let Some(next) = list.page.next else { break };
        from = Some((Direction::After, read(&next)));
    }
    let mut from = Some(behind_all(query));
    while let Some(cursor) = from {
        let before = Some((Direction::Before, cursor));
        let page = members::list(&world.orgs, &world.adam, &world.acme, query, before, size)
            .await
            .unwrap()
            .page;
        back.extend(page.rows.iter().rev().map(|row| row.user));
        from = page.previous.map(|previous| read(&previous));
    }
    back.reverse();
    for (way, found) in [("there", there), ("back", back)] {
        if found != expected {
            return Err(format!(
                "{way} found {}: {found:?}\nexpected {}: {expected:?}",
                found.len(),
                expected.len()
            ));
        }
    }
    Ok(())
}

fn behind_all(query: &Query) -> Cursor {
    let (key, id) = match query.order {
        Order::NameUp => ("\u{10FFFF}".to_owned(), Uuid::max()),
        Order::RoleUp | Order::RoleDown if query.role.is_some() => ("\u{10FFFF}".to_owned(), Uuid::max()),
        Order::RoleUp => ("member \u{10FFFF}".to_owned(), Uuid::max()),
        Order::RoleDown => ("owner \u{10FFFF}".to_owned(), Uuid::max()),
        Order::ActiveUp | Order::ActiveDown => (String::new(), Uuid::max()),
        Order::JoinedUp => (i64::MAX.to_string(), Uuid::max()),
        Order::NameDown => (String::new(), Uuid::nil()),
        Order::JoinedDown => ("0".to_owned(), Uuid::nil()),
    };
    Cursor { key, id }
}

async fn as_the_model_finds(
    world: World,
    people: Vec<Somebody>,
    questions: Vec<Asked>,
) -> Result<BTreeMap<String, usize>, String> {
    let mut joined = Vec::new();
    for (number, somebody) in people.iter().enumerate() {
        world.clock.advance(SECOND);
        let local = somebody.local.join(".").replace(['’', 'Á', 'Ö', '李'], "e");
        let email = format!("{local}_{number}@example.org");
        let name = somebody.name.join(" ");
        let person = cast::joined(&world.orgs, &world.olga, &world.acme, &name, &email, somebody.role)
            .await
            .map_err(|fault| fault.to_string())?;
        joined.push(person.user);
        if let Some(days) = somebody.active {
            let then = FixedClock::at(world.orgs.now() - DAY * days);
            let past = world.orgs.to_builder().clock(Arc::new(then)).build().unwrap();
            organizations::show(&past, &person, &world.acme).await.unwrap();
        }
        users::note_factor(&world.orgs, person.user, somebody.factor)
            .await
            .unwrap();
        if let Some(renamed) = &somebody.renamed {
            let known = Person::sync(&world.orgs, &renamed.join("-"), &email).await;
            known.map_err(|fault| fault.to_string())?;
        }
    }
    last_active::noted(&world).await;
    let sue = operator(&world, "Sue").await;
    for (number, somebody) in people.iter().enumerate() {
        if somebody.state == State::Deactivated {
            identity::deactivate(&world.orgs, &sue, joined[number]).await.unwrap();
        }
    }
    sound(&world).await;
    let everybody = everybody(&world).await;
    let mut tally = BTreeMap::new();
    for asked in questions {
        let query = asked.query();
        let expected = expected(&everybody, &query);
        walks_like(&world, &query, asked.size, &expected)
            .await
            .map_err(|why| format!("{query:?}: {why}"))?;
        let many = match expected.len() {
            0 => "nobody",
            1 => "one",
            _ => "several",
        };
        *tally.entry(many.to_owned()).or_default() += 1;
    }
    Ok(tally)
}

/// In a large organization (see `plans/grown.rs`) a search takes each of its ways, and finds the same by each.
pub async fn ways_agree(world: &World) {
    let everybody = everybody(world).await;
    let searches = [
        ("p777", 50),
        ("anna.000777", 50),
        ("anna", 21_004),
        ("ann", 21_004),
        ("smith", 21_004),
        ("smith.", 21_004),
        ("p1", 21_004),
        ("0", 21_004),
        ("annason example", 21_004),
        ("anna smithson", 21_004),
        ("smithson. annason", 0),
        ("zebra", 0),
    ];
    let others = [
        (Order::NameDown, None),
        (Order::JoinedUp, None),
        (Order::JoinedDown, Some(Role::Admin)),
        (Order::NameUp, Some(Role::Member)),
        (Order::ActiveUp, None),
        (Order::RoleUp, None),
        (Order::ActiveDown, Some(Role::Member)),
        (Order::ActiveDown, None),
        (Order::RoleDown, None),
    ];
    // Each in the usual order, and in one of the others: all of them with each would take minutes.
    for ((search, most), other) in searches.into_iter().zip(others.into_iter().cycle()) {
        for (order, role) in [(Order::NameUp, None), other] {
            let query = Query {
                search: search.into(),
                role,
                order,
                ..Query::default()
            };
            let expected = expected(&everybody, &query);
            assert!(expected.len() <= most && (most == 0 || role == Some(Role::Admin) || !expected.is_empty()));
            let walked = walks_like(world, &query, 5_000, &expected).await;
            walked.unwrap_or_else(|why| panic!("{query:?}: {why}"));
        }
    }
    narrowed_ways_agree(world, &everybody).await;
}

/// So do those that are narrowed by footing: to a third of all, to a few, and to nobody.
async fn narrowed_ways_agree(world: &World, everybody: &[Member]) {
    let (some, none) = (Some(Factor::Present), Some(Factor::Absent));
    let (active, aside) = (Some(State::Active), Some(State::Deactivated));
    for (search, role, factor, state, order) in [
        ("", None, none, None, Order::NameUp),
        ("", None, some, None, Order::JoinedDown),
        ("", Some(Role::Admin), none, active, Order::ActiveUp),
        ("", None, None, active, Order::RoleUp),
        ("", None, None, aside, Order::ActiveDown),
        ("", None, none, aside, Order::RoleDown),
        ("", Some(Role::Admin), none, aside, Order::NameUp),
        ("p777", None, some, None, Order::RoleUp),
        ("p1", Some(Role::Member), none, None, Order::JoinedUp),
        ("anna", None, none, None, Order::NameDown),
        ("anna", None, some, active, Order::ActiveDown),
        ("annason example", None, None, aside, Order::RoleUp),
        ("smith.", None, none, aside, Order::NameUp),
    ] {
        let query = Query {
            search: search.into(),
            role,
            factor,
            state,
            order,
        };
        let expected = expected(everybody, &query);
        let walked = walks_like(world, &query, 5_000, &expected).await;
        walked.unwrap_or_else(|why| panic!("{query:?}: {why}"));
    }
}

#[test]
fn as_the_model_on_sqlite() {
    play(
        "search::model::as_the_model_on_sqlite",
        12,
        stories(),
        async |(people, questions)| as_the_model_finds(World::sqlite().await, people, questions).await,
    );
}

#[test]
fn as_the_model_on_postgres() {
    play(
        "search::model::as_the_model_on_postgres",
        6,
        stories(),
        async |(people, questions)| as_the_model_finds(World::postgres().await, people, questions).await,
    );
}
