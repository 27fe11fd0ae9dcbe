//! What pages and deeds cost in a database of any size: operations a second by one client after the other, and processor time for
//! each, of this process and of PostgreSQL's (SQLite is in this one). Linux only: `/proc`.
//!
//! Never here: a judgement. What a page may cost at most is `src/tests/plans`; time is only said.

use crate::processor::processor;
use orgs::{
    Orgs,
    access::{Role, caller::Superuser},
    console::{self, WhichOrganizations, WhichUsers},
    events,
    invitations::{self, Invite, Key},
    kernel::{Direction, EmailAddress, Factor, Outcome, Slug, State, page::Cursor},
    limits::Limits,
    members::{self, Order, Query},
    organizations::{self, Create},
    testing::{Cast, Person, cast::invited},
    users,
};
use std::{fmt::Debug, time::Instant};
use uuid::Uuid;

/// How often each is done.
const TIMES: u32 = 200;
/// Before it is measured: plans are made, pages are in memory.
const BEFORE: u32 = 10;
/// How many have joined after both sizes were measured.
pub const JOINED: u32 = 2 * TIMES;

/// What one thing costs.
pub struct Cost {
    pub what: &'static str,
    /// Operations a second.
    pub rate: f64,
    /// Milliseconds of processor time for each.
    pub processor: f64,
}

/// What everything costs in the organization, whose size is `label`.
pub async fn costs(orgs: &Orgs, cast: &Cast, contoso: &Slug, label: &str) -> Vec<Cost> {
    let orgs = &Orgs::builder(orgs.database().clone())
        .limits(Limits {
            pending_invitations: i64::MAX,
            organizations_a_day: i64::MAX,
            ..Limits::default()
        })
        .build()
        .unwrap();
    let sue = operator(orgs).await;
    orgs.database().analyze().await.unwrap();
    let mut costs = member_pages(orgs, cast, contoso).await;
    costs.extend(console_pages(orgs, &sue).await);
    costs.push(
        read("activity", async || {
            events::list(orgs, &cast.olga, contoso, None, 50).await
        })
        .await,
    );
    costs.extend(deeds(orgs, cast, contoso, label).await);
    costs
}

async fn operator(orgs: &Orgs) -> Person {
    let sue = EmailAddress::parse("sue@ops.example").unwrap();
    if users::find(orgs, &sue).await.unwrap().is_none() {
        Person::sync(orgs, "Sue", sue.as_str()).await.unwrap();
        users::appoint(orgs, &sue, Superuser::Yes).await.unwrap();
    }
    Person::find(orgs, &sue).await.unwrap()
}

async fn member_pages(orgs: &Orgs, cast: &Cast, contoso: &Slug) -> Vec<Cost> {
    let deep = Cursor {
        key: "m".to_owned(),
        id: Uuid::nil(),
    };
    let amid = Some((Direction::After, deep));
    let (name, joined) = (Order::NameUp, Order::JoinedDown);
    let admins = Some(Role::Admin);
    let mut costs = Vec::new();
    for (what, search, role, order, from) in [
        ("members, first page", "", None, name, &None),
        ("members, in the middle", "", None, name, &amid),
        ("members, the latest", "", None, joined, &None),
        ("members, admins", "", admins, name, &None),
        ("found: one (`.777@`)", ".777@", None, name, &None),
        ("found: nobody (`zebra`)", "zebra", None, name, &None),
        ("found: a first name (`zoe`)", "zoe", None, name, &None),
        ("found: a last name (`smith`)", "smith", None, name, &None),
        ("found: the same, in the middle", "smith", None, name, &amid),
        ("found: the same, the latest", "smith", None, joined, &None),
        ("found: the same, admins", "smith", admins, name, &None),
        ("found: both names (`zoe smith`)", "zoe smith", None, name, &None),
        ("found: a letter (`s`)", "s", None, name, &None),
        ("found: a digit (`7`)", "7", None, name, &None),
        (
            "found: everybody (`contoso example`)",
            "contoso example",
            None,
            name,
            &None,
        ),
    ] {
        let query = &Query {
            search: search.to_owned(),
            role,
            order,
            ..Query::default()
        };
        let page = async || members::list(orgs, &cast.olga, contoso, query, from.clone(), 50).await;
        costs.push(read(what, page).await);
    }
    // Everybody, and nobody: a crowd signs in with a password alone, and is active.
    for (what, factor, state) in [
        ("members, without a second factor", Some(Factor::Absent), None),
        ("members, the deactivated: nobody", None, Some(State::Deactivated)),
    ] {
        let query = &Query {
            factor,
            state,
            ..Query::default()
        };
        let page = async || members::list(orgs, &cast.olga, contoso, query, None, 50).await;
        costs.push(read(what, page).await);
    }
    costs
}

async fn console_pages(orgs: &Orgs, sue: &Person) -> Vec<Cost> {
    let mut costs = Vec::new();
    for (what, search) in [
        ("console, people", ""),
        ("console, people: one", ".777@contoso"),
        ("console, people: nobody", "zebra"),
        ("console, people: `smith`", "smith"),
    ] {
        let page = async || console::list_users(orgs, sue, search, WhichUsers::All, None, 50).await;
        costs.push(read(what, page).await);
    }
    for (what, search) in [
        ("console, organizations", ""),
        ("console, organizations: nobody", "zebra"),
        ("console, organizations: `bakery`", "bakery"),
    ] {
        let page = async || console::list_organizations(orgs, sue, search, WhichOrganizations::All, None, 50).await;
        costs.push(read(what, page).await);
    }
    costs
}

async fn deeds(orgs: &Orgs, cast: &Cast, contoso: &Slug, label: &str) -> Vec<Cost> {
    let mut costs = Vec::new();
    let invite = async |number| {
        let offer = Invite::parse(&format!("new-{label}-{number}@example.org"), "member", "");
        invitations::invite(orgs, &cast.olga, contoso, &offer.unwrap()).await
    };
    costs.push(measure("invite", invite).await);
    let mut guests = Vec::new();
    for number in 0..TIMES {
        let (name, email) = (format!("Guest {number}"), format!("guest-{label}-{number}@example.org"));
        let guest = Person::sync(orgs, &name, &email).await.unwrap();
        let id = invited(orgs, &cast.olga, contoso, &guest.email, Role::Member)
            .await
            .unwrap();
        guests.push((guest, Key::Id(id)));
    }
    let accept = async |number| {
        let (guest, key) = &guests[number as usize];
        invitations::accept(orgs, guest, key).await
    };
    costs.push(measure("accept", accept).await);
    let create = async |number| {
        let create = Create::parse(&format!("New {label} {number}"), "").unwrap();
        organizations::create(orgs, &guests[number as usize].0, &create).await
    };
    costs.push(measure("create an organization", create).await);
    costs
}

/// What changes nothing, once more for practice.
async fn read<T: Debug, R: Debug>(what: &'static str, page: impl AsyncFn() -> Outcome<T, R>) -> Cost {
    for _ in 0..BEFORE {
        page().await.unwrap();
    }
    measure(what, async |_| page().await).await
}

async fn measure<T: Debug, R: Debug>(what: &'static str, deed: impl AsyncFn(u32) -> Outcome<T, R>) -> Cost {
    let (used, began) = (processor(), Instant::now());
    for number in 0..TIMES {
        deed(number).await.unwrap();
    }
    Cost {
        what,
        rate: f64::from(TIMES) / began.elapsed().as_secs_f64(),
        processor: (processor() - used) / f64::from(TIMES) * 1000.0,
    }
}
