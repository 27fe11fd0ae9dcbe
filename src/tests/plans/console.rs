//! What the operators' pages cost in an installation that has grown.

use super::{
    grown::{EVENT, PEOPLE, PERSON, PLACE, id, person},
    pages::{HEADS, MANY, NARROWED, PAGE, amid, costs},
};
use crate::console::{operator, place};
use orgs::{
    access::{Caller, Role},
    console::{self, EventsQuery, WhichOrganizations, WhichUsers},
    identity,
    kernel::{Direction, EventId, OrganizationId, UserId},
    members::{Order, Query},
    testing::World,
};
use uuid::Uuid;

/// A page of rows, and of what each of them is in.
const LISTED: (u64, u64) = (15_000, 1_000);
/// The few who are deactivated, and what rests on them.
const FEW: (u64, u64) = (80_000, 10_000);
/// What somebody did is walked, where a second condition narrows it: one person's events.
const ONE_PERSON: (u64, u64) = (400_000, 45_000);

/// The first page, one in the middle, and back from there.
fn places(middle: Uuid) -> [Option<(Direction, Uuid)>; 3] {
    [
        None,
        Some((Direction::After, middle)),
        Some((Direction::Before, middle)),
    ]
}

pub async fn pages(world: &World) {
    let sue = &operator(world, "Sue").await;
    let acme = place(world, sue, &world.acme).await;
    for which in WhichUsers::ALL {
        for from in places(id(PERSON, PEOPLE / 2)) {
            let from = from.map(|(way, id)| (way, UserId(id)));
            costs(world, &format!("people {which:?} {from:?}"), LISTED, async |orgs| {
                console::list_users(orgs, sue, "", which, from, 50).await
            })
            .await;
        }
        for (search, most) in [
            ("zebra", LISTED),
            ("anna.000777", LISTED),
            ("anna 000777", LISTED),
            ("anna", MANY),
            ("p1", MANY),
            ("0", MANY),
            ("anna example", MANY),
        ] {
            for from in places(id(PERSON, PEOPLE / 2)) {
                let from = from.map(|(way, id)| (way, UserId(id)));
                costs(
                    world,
                    &format!("people {which:?}, {search} {from:?}"),
                    most,
                    async |orgs| console::list_users(orgs, sue, search, which, from, 50).await,
                )
                .await;
            }
        }
    }
    for which in WhichOrganizations::ALL {
        let most = if which == WhichOrganizations::Ownerless {
            FEW
        } else {
            LISTED
        };
        for from in places(id(PLACE, 3_000)) {
            let from = from.map(|(way, id)| (way, OrganizationId(id)));
            costs(
                world,
                &format!("organizations {which:?} {from:?}"),
                most,
                async |orgs| console::list_organizations(orgs, sue, "", which, from, 50).await,
            )
            .await;
        }
        for search in ["zebra", "a777", "place", "place a1"] {
            for from in places(id(PLACE, 3_000)) {
                let from = from.map(|(way, id)| (way, OrganizationId(id)));
                costs(
                    world,
                    &format!("organizations {which:?}, {search} {from:?}"),
                    if search == "zebra" { LISTED } else { MANY },
                    async |orgs| console::list_organizations(orgs, sue, search, which, from, 50).await,
                )
                .await;
            }
        }
    }
    for (kind, slug, who, most) in [
        ("", "", "", LISTED),
        ("member.removed", "", "", LISTED),
        ("", "acme", "", LISTED),
        ("", "", "p5@example.net", LISTED),
        ("", "", "olga@acme.example", LISTED),
        ("member.removed", "place-5", "", LISTED),
        ("organization.created", "acme", "olga@acme.example", ONE_PERSON),
    ] {
        let query = &EventsQuery {
            kind: kind.into(),
            organization: slug.into(),
            person: who.into(),
        };
        for from in places(id(EVENT, 20_001)) {
            let from = from.map(|(way, id)| (way, EventId(id)));
            costs(
                world,
                &format!("the log of {kind} {slug} {who} {from:?}"),
                most,
                async |orgs| console::list_events(orgs, sue, query, from, 50).await,
            )
            .await;
        }
    }
    for from in places(id(PERSON, 4_000)) {
        costs(world, "waiting sign-ups", (150_000, 25_000), async |orgs| {
            identity::list_sign_ups(orgs, sue, from, 50).await
        })
        .await;
    }
    members(world, sue, acme).await;
    costs(world, "a person", PAGE, async |orgs| {
        console::show_user(orgs, sue, person(1)).await
    })
    .await;
    costs(world, "an organization, seen by its operator", PAGE, async |orgs| {
        console::show_organization(orgs, sue, acme).await
    })
    .await;
    costs(world, "deactivate", PAGE, async |orgs| {
        identity::deactivate(orgs, sue, person(9_999)).await
    })
    .await;
}

/// As they cost those inside; `plans/pages.rs` has the whole of it.
async fn members(world: &World, sue: &Caller, acme: OrganizationId) {
    for (search, role, most) in [
        ("", None, PAGE),
        ("", Some(Role::Member), NARROWED),
        ("zebra", None, PAGE),
        ("anna", None, HEADS),
        ("anna", Some(Role::Member), MANY),
        ("anna example", None, MANY),
    ] {
        let query = &Query {
            search: search.into(),
            role,
            ..Query::default()
        };
        for from in [None, Some(Direction::After), Some(Direction::Before)] {
            let from = from.map(|way| (way, amid(Order::NameUp, role)));
            costs(
                world,
                &format!("members {role:?}, {search}, seen by an operator {from:?}"),
                most,
                async |orgs| console::list_members(orgs, sue, acme, query, from.clone(), 50).await,
            )
            .await;
        }
    }
}
