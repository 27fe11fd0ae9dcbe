//! What every page asks, with its real parameters, in a database that has grown: how much work that is, wherever one stands.
//!
//! SQLite counts the steps of its machine and PostgreSQL the rows it touches, so the two have bounds of their own.

use super::{
    grown::{ASKED, EVENT, INVITATION, PEOPLE, PERSON, TEAM, active_on, grow, id, name_key, person},
    queries::queries_have_plans,
};
use crate::{
    kinds::{fill, hosts::Accounts},
    stage::{limits, offer, slug},
};
use orgs::{
    Orgs,
    access::{Caller, Role, SignedIn, caller::Superuser},
    events::{self, relay},
    identity,
    invitations::{self, Key, Which},
    join_requests,
    kernel::{Direction, EventId, Factor, InvitationId, JoinRequestId, Outcome, State, TeamId, page::Cursor},
    kinds,
    members::{self, Order, Query, batches},
    organizations,
    teams::{self, NewTeam, Part},
    testing::World,
};
use std::fmt::Debug;

/// The most that one statement of a page may cost: about a page of rows and what hangs on them.
pub const PAGE: (u64, u64) = (6_000, 600);
/// A search that finds a thousand at most gathers them.
pub const COUNTED: (u64, u64) = (15_000, 2_500);
/// A list that is narrowed says how many there are, up to a thousand; in PostgreSQL's plan each of them goes through six nodes.
pub const NARROWED: (u64, u64) = (15_000, 7_000);
/// The heads of some lists are put together; one whose people stand on another one already is read to its end.
pub const HEADS: (u64, u64) = (100_000, 40_000);
/// A search that finds many gathers twenty thousand rows of an index for a page at most, however many there are, and looks at each.
pub const MANY: (u64, u64) = (3_000_000, 250_000);

/// Every statement of a deed stays within its bound, by every plan.
pub async fn costs<T: Debug, R: Debug>(
    world: &World,
    what: &str,
    most: (u64, u64),
    deed: impl AsyncFn(&Orgs) -> Outcome<T, R>,
) {
    let db = world.orgs.database();
    db.tap().listen();
    deed(&world.orgs).await.unwrap();
    let heard = db.tap().heard();
    assert!(!heard.is_empty(), "{what} asks nothing");
    let most = if db.engine() == "SQLite" { most.0 } else { most.1 };
    let mut highest = 0;
    // What an insert costs are its indexes, and the same row cannot come in twice.
    for statement in heard.iter().filter(|heard| !heard.text().starts_with("insert into")) {
        for cost in db.cost(statement).await.unwrap() {
            highest = highest.max(cost.work);
            let plan = cost.plan.join("\n    ");
            assert!(
                cost.work <= most,
                "{what} costs {} of at most {most}:\n  {}\n    {plan}",
                cost.work,
                statement.text()
            );
        }
    }
    eprintln!("{what}: at most {highest} for a statement on {}", db.engine());
}

fn somebody(number: u32) -> Caller {
    Caller::User(SignedIn {
        user: person(number),
        name: format!("Anna {number}"),
        email: format!("p{number}@example.net"),
        superuser: Superuser::No,
    })
}

/// A place in the middle of the member list.
pub fn amid(order: Order, role: Option<Role>) -> Cursor {
    let number = PEOPLE / 2 + 1;
    let key = match order {
        Order::NameUp | Order::NameDown => name_key(number),
        Order::RoleUp | Order::RoleDown if role.is_some() => name_key(number),
        Order::RoleUp | Order::RoleDown => format!("member {}", name_key(number)),
        Order::ActiveUp | Order::ActiveDown => active_on(number),
        Order::JoinedUp | Order::JoinedDown => {
            ((1_767_225_600 + i64::from(number * 31 % PEOPLE) * 60) * 1_000_000).to_string()
        }
    };
    Cursor {
        key,
        id: id(PERSON, number),
    }
}

both! {
    /// One world for all of them: it takes a while to grow.
    async fn what_pages_cost(world) {
        grow(&world).await;
        fill(&world).await;
        queries_have_plans(&world).await;
        crate::search::ways_agree(&world).await;
        members_of_a_large_organization(&world).await;
        members_by_their_footing(&world).await;
        searches_of_a_large_organization(&world).await;
        pages_of_a_large_organization(&world).await;
        teams_of_a_large_organization(&world).await;
        pages_of_one_person(&world).await;
        crate::plans::console::pages(&world).await;
        deeds(&world).await;
        fields_of_a_large_organization(&world).await;
    }
}

/// By all the ways through the index of words.
async fn searches_of_a_large_organization(world: &World) {
    for (search, by_name, otherwise) in [
        ("zebra", PAGE, PAGE),
        ("p777", PAGE, COUNTED),
        ("anna.000777", PAGE, PAGE),
        // One word of everybody's, and two of many a one's, in two lists.
        ("anna", HEADS, MANY),
        ("smith", HEADS, MANY),
        // Many lists, of many and of everybody.
        ("p1", MANY, MANY),
        ("0", MANY, MANY),
        // Two of everybody's, one of many a one's, and nobody who has both.
        ("anna example", MANY, MANY),
        ("anna smithson", MANY, MANY),
        ("smithson. annason", MANY, MANY),
    ] {
        for order in Order::ALL {
            for role in [None, Some(Role::Member), Some(Role::Admin)] {
                // Among one role that is by name, which was tried already.
                if role.is_some() && matches!(order, Order::RoleUp | Order::RoleDown) {
                    continue;
                }
                let most = if order.is_by_name() && role.is_none() {
                    by_name
                } else {
                    otherwise
                };
                let query = &Query {
                    search: search.into(),
                    role,
                    order,
                    ..Query::default()
                };
                for from in [None, Some(Direction::After), Some(Direction::Before)] {
                    let from = from.map(|way| (way, amid(order, role)));
                    costs(
                        world,
                        &format!("members {order:?} {role:?}, {search} {from:?}"),
                        most,
                        async |orgs| members::list(orgs, &world.adam, &world.acme, query, from.clone(), 50).await,
                    )
                    .await;
                }
            }
        }
    }
}

async fn members_of_a_large_organization(world: &World) {
    let list = async |what: String, most, search: &str, role, order, from: Option<(Direction, Cursor)>| {
        let query = &Query {
            search: search.into(),
            role,
            order,
            ..Query::default()
        };
        costs(world, &what, most, async |orgs| {
            members::list(orgs, &world.adam, &world.acme, query, from.clone(), 50).await
        })
        .await;
    };
    for order in Order::ALL {
        for role in [None, Some(Role::Member), Some(Role::Admin), Some(Role::Owner)] {
            // One role after the other is as many classes as one role alone.
            let by_role = role.is_some() || matches!(order, Order::RoleUp | Order::RoleDown);
            let most = if by_role { NARROWED } else { PAGE };
            let from = |way| Some((way, amid(order, role)));
            list(
                format!("members {order:?} {role:?}, first"),
                most,
                "",
                role,
                order,
                None,
            )
            .await;
            list(
                format!("members {order:?} {role:?}, deep"),
                most,
                "",
                role,
                order,
                from(Direction::After),
            )
            .await;
            list(
                format!("members {order:?} {role:?}, deep and back"),
                most,
                "",
                role,
                order,
                from(Direction::Before),
            )
            .await;
        }
    }
    costs(world, "a member", PAGE, async |orgs| {
        members::show(orgs, &world.mia, &world.acme, person(777)).await
    })
    .await;
}

/// Whether it is a third of all, a few, or nobody whom a list is narrowed to.
async fn members_by_their_footing(world: &World) {
    let (some, none) = (Some(Factor::Present), Some(Factor::Absent));
    let (active, aside) = (Some(State::Active), Some(State::Deactivated));
    for (role, factor, state) in [
        (None, none, None),
        (None, some, None),
        (None, None, aside),
        (None, some, active),
        // Nobody.
        (None, none, aside),
        (Some(Role::Member), None, aside),
        (Some(Role::Admin), none, active),
    ] {
        let orders = Order::ALL.map(|order| ("", order, NARROWED));
        // By each of the ways through the index of words.
        let searched = [
            ("p777", Order::RoleUp, COUNTED),
            ("smith", Order::RoleDown, MANY),
            ("p1", Order::ActiveUp, MANY),
            ("anna example", Order::NameUp, MANY),
            ("anna", Order::JoinedDown, MANY),
        ];
        for (search, order, most) in orders.into_iter().chain(searched) {
            let query = &Query {
                search: search.into(),
                role,
                factor,
                state,
                order,
            };
            for from in [None, Some(Direction::After), Some(Direction::Before)] {
                let from = from.map(|way| (way, amid(order, role)));
                costs(
                    world,
                    &format!("members {order:?} {role:?} {factor:?} {state:?}, {search} {from:?}"),
                    most,
                    async |orgs| members::list(orgs, &world.adam, &world.acme, query, from.clone(), 50).await,
                )
                .await;
            }
        }
    }
}

/// The last pages of all, of Acme as it is called now: it becomes an account for them.
async fn fields_of_a_large_organization(world: &World) {
    let script = "update organizations set kind = 'account' where slug = 'moved';
        update organization_slugs set kind = 'account' where slug = 'moved'";
    world.script(script).await.unwrap();
    let moved = &slug("moved");
    let people: Vec<_> = (700..750).map(person).collect();
    costs(world, "an organization's fields", PAGE, async |orgs| {
        kinds::show(&orgs.of::<Accounts>(), &world.olga, moved).await
    })
    .await;
    costs(world, "the fields of a page of members", PAGE, async |orgs| {
        kinds::show_members(&orgs.of::<Accounts>(), &world.olga, moved, &people).await
    })
    .await;
    let invited: Vec<_> = (6_000..6_050)
        .map(|number| InvitationId(id(INVITATION, number)))
        .collect();
    costs(world, "the fields of a page of invitations", PAGE, async |orgs| {
        kinds::show_invitations(&orgs.of::<Accounts>(), &world.olga, moved, &invited).await
    })
    .await;
}

async fn pages_of_a_large_organization(world: &World) {
    let (olga, acme) = (&world.olga, &world.acme);
    for which in [Which::Open, Which::All] {
        for from in [None, Some(Direction::After), Some(Direction::Before)] {
            let from = from.map(|way| (way, InvitationId(id(INVITATION, 6_001))));
            costs(world, &format!("invitations {which:?} {from:?}"), PAGE, async |orgs| {
                invitations::list(orgs, olga, acme, which, from, 50).await
            })
            .await;
        }
    }
    for from in [None, Some(Direction::After), Some(Direction::Before)] {
        let from = from.map(|way| (way, EventId(id(EVENT, 20_001))));
        costs(world, &format!("activity {from:?}"), PAGE, async |orgs| {
            events::list(orgs, olga, acme, from, 50).await
        })
        .await;
    }
    costs(world, "an organization", PAGE, async |orgs| {
        organizations::show(orgs, olga, acme).await
    })
    .await;
    costs(world, "suggest a slug", PAGE, async |orgs| {
        organizations::suggest_slug(orgs, olga, "Acme", "").await
    })
    .await;
}

/// Everybody is in the first team, and one in two hundred in the second.
async fn teams_of_a_large_organization(world: &World) {
    let (olga, acme) = (&world.olga, &world.acme);
    costs(world, "teams", PAGE, async |orgs| {
        teams::list(orgs, &world.mia, acme).await
    })
    .await;
    let (large, small) = (TeamId(id(TEAM, 1)), TeamId(id(TEAM, 2)));
    for team in [large, small] {
        for from in [None, Some(Direction::After), Some(Direction::Before)] {
            let from = from.map(|way| (way, amid(Order::NameUp, None)));
            costs(world, &format!("a team {from:?}"), PAGE, async |orgs| {
                teams::show(orgs, &world.mia, acme, team, from.clone(), 50).await
            })
            .await;
        }
        for (words, most) in [
            ("", PAGE),
            ("p777", PAGE),
            ("anna", HEADS),
            ("smithson", HEADS),
            ("anna example", MANY),
        ] {
            costs(world, &format!("candidates, {words}"), most, async |orgs| {
                teams::candidates(orgs, olga, acme, team, words, 20).await
            })
            .await;
        }
    }
    costs(world, "a team is made", PAGE, async |orgs| {
        let orgs = orgs
            .to_builder()
            .limits(limits(|limits| limits.teams = 1_000))
            .build()
            .unwrap();
        teams::create(&orgs, olga, acme, &NewTeam::parse("Another").unwrap()).await
    })
    .await;
    costs(world, "a team is renamed", PAGE, async |orgs| {
        teams::rename(orgs, olga, acme, small, &NewTeam::parse("Other").unwrap()).await
    })
    .await;
    costs(world, "somebody comes into a team", PAGE, async |orgs| {
        teams::add(orgs, olga, acme, small, person(777)).await
    })
    .await;
    costs(world, "somebody maintains a team", PAGE, async |orgs| {
        teams::appoint(orgs, olga, acme, small, person(777), Part::Maintainer).await
    })
    .await;
    costs(world, "somebody leaves a team", PAGE, async |orgs| {
        teams::remove(orgs, olga, acme, small, person(777)).await
    })
    .await;
}

async fn pages_of_one_person(world: &World) {
    let (one, ivy) = (
        &somebody(1),
        &Caller::User(SignedIn {
            email: world.ivy.to_string(),
            user: person(5),
            name: "Ivy".into(),
            superuser: Superuser::No,
        }),
    );
    costs(world, "my organizations", PAGE, async |orgs| {
        organizations::mine(orgs, one).await
    })
    .await;
    costs(world, "waiting invitations", PAGE, async |orgs| {
        invitations::waiting(orgs, ivy).await
    })
    .await;
    for from in [None, Some(Direction::After), Some(Direction::Before)] {
        let from = from.map(|way| (way, JoinRequestId(id(ASKED, 200_101))));
        costs(world, &format!("requests to join {from:?}"), PAGE, async |orgs| {
            join_requests::list(orgs, &world.olga, &world.acme, from, 50).await
        })
        .await;
    }
    costs(world, "requests of somebody", PAGE, async |orgs| {
        join_requests::waiting(orgs, ivy).await
    })
    .await;
    let Key::Token(link) = crate::stage::token(world, world.ivys, 1).await else {
        panic!()
    };
    costs(world, "the accept page", PAGE, async |orgs| {
        invitations::show(orgs, ivy, &link).await
    })
    .await;
    costs(world, "the sign-up by invitation", PAGE, async |orgs| {
        invitations::prove(orgs, &link).await
    })
    .await;
    costs(
        world,
        "a session",
        PAGE,
        async |orgs| -> Outcome<_, orgs::kernel::Never> { Ok(identity::authenticate(orgs, &link).await?) },
    )
    .await;
}

/// The deeds that a page leads to, and the worker's.
async fn deeds(world: &World) {
    let (olga, acme) = (&world.olga, &world.acme);
    costs(world, "invite", PAGE, async |orgs| {
        invitations::invite(orgs, olga, acme, &offer("new@example.org", Role::Member)).await
    })
    .await;
    costs(world, "accept", PAGE, async |orgs| {
        let ivy = orgs::testing::Person::sync(orgs, "Ivy", world.ivy.as_str())
            .await
            .unwrap();
        invitations::accept(orgs, &ivy, &Key::Id(world.ivys)).await
    })
    .await;
    costs(world, "remove", PAGE, async |orgs| {
        members::remove(orgs, olga, acme, person(777)).await
    })
    .await;
    let removal = members::remove(&world.orgs, olga, acme, person(778)).await.unwrap();
    costs(world, "restore", PAGE, async |orgs| {
        members::restore(orgs, olga, acme, removal).await
    })
    .await;
    let chosen = batches::Chosen::These((800..850).map(person).collect());
    costs(world, "a batch begins", PAGE, async |orgs| {
        batches::begin(orgs, olga, acme, batches::Act::Remove, &chosen).await
    })
    .await;
    costs(world, "a round of a batch", PAGE, async |orgs| {
        batches::work_off(orgs).await
    })
    .await;
    organizations::show(&world.orgs, &somebody(900), acme).await.unwrap();
    costs(world, "who was there is noted", PAGE, async |orgs| {
        members::note_attendance(orgs).await
    })
    .await;
    costs(world, "found", PAGE, async |orgs| {
        organizations::create(orgs, olga, &organizations::Create::parse("New", "").unwrap()).await
    })
    .await;
    costs(world, "move", PAGE, async |orgs| {
        organizations::change_slug(orgs, olga, acme, &organizations::ChangeSlug { slug: slug("moved") }).await
    })
    .await;
    costs(
        world,
        "a round of the relay",
        PAGE,
        async |orgs| -> Outcome<_, orgs::kernel::Never> { Ok(relay::relay(orgs).await?) },
    )
    .await;
    costs(world, "a sweep", (100_000, 25_000), async |orgs| {
        identity::sweep(orgs).await
    })
    .await;
}
