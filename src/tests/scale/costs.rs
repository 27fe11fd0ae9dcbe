//! What pages and deeds cost in a database of any size: operations a second by one client after the other, and processor time
//! of this process for each (on SQLite the database is in it; PostgreSQL's own is not counted). Linux only: `/proc`.
//!
//! Never here: a judgement. What a page may cost at most is `src/tests/plans`; time is only said.

use orgs::{
    Orgs,
    access::Role,
    events,
    invitations::{self, Invite, Key},
    kernel::{Direction, Outcome, Slug, page::Cursor},
    limits::Limits,
    members::{self, Order, Query},
    organizations::{self, Create},
    testing::{Cast, Person, cast::invited},
};
use std::{fmt::Debug, time::Instant};
use uuid::Uuid;

/// How often each is done.
const TIMES: u32 = 200;
/// How many have joined after both sizes were measured.
pub const JOINED: u32 = 2 * TIMES;

/// Says what everything costs in the organization, whose size is `label`.
pub async fn costs(orgs: &Orgs, cast: &Cast, contoso: &Slug, label: &str) {
    let orgs = &Orgs::builder(orgs.database().clone())
        .limits(Limits {
            pending_invitations: i64::MAX,
            organizations_a_day: i64::MAX,
            ..Limits::default()
        })
        .build()
        .unwrap();
    let engine = orgs.database().engine();
    orgs.database().analyze().await.unwrap();
    eprintln!("{engine}, {label}: operations a second, CPU of this process for each");
    let list = async |query: Query, from: Option<(Direction, Cursor)>| {
        members::list(orgs, &cast.olga, contoso, &query, from, 50).await
    };
    let find = |search: &str, role| Query {
        search: search.to_owned(),
        role,
        order: Order::NameUp,
    };
    measure("members, first page", async |_| list(find("", None), None).await).await;
    let deep = Cursor {
        key: "m".to_owned(),
        id: Uuid::nil(),
    };
    let amid = || Some((Direction::After, deep.clone()));
    measure("members, in the middle", async |_| list(find("", None), amid()).await).await;
    measure("members, searched", async |_| list(find("anna", None), None).await).await;
    measure("members, admins", async |_| {
        list(find("", Some(Role::Admin)), None).await
    })
    .await;
    measure("activity", async |_| {
        events::list(orgs, &cast.olga, contoso, None, 50).await
    })
    .await;
    measure("invite", async |number| {
        let offer = Invite::parse(&format!("new-{label}-{number}@example.org"), "member", "");
        invitations::invite(orgs, &cast.olga, contoso, &offer.unwrap()).await
    })
    .await;
    let mut guests = Vec::new();
    for number in 0..TIMES {
        let (name, email) = (format!("Guest {number}"), format!("guest-{label}-{number}@example.org"));
        let guest = Person::sync(orgs, &name, &email).await.unwrap();
        let id = invited(orgs, &cast.olga, contoso, &guest.email, Role::Member)
            .await
            .unwrap();
        guests.push((guest, Key::Id(id)));
    }
    measure("accept", async |number| {
        let (guest, key) = &guests[number as usize];
        invitations::accept(orgs, guest, key).await
    })
    .await;
    measure("create an organization", async |number| {
        let create = Create::parse(&format!("New {label} {number}"), "").unwrap();
        organizations::create(orgs, &guests[number as usize].0, &create).await
    })
    .await;
}

async fn measure<T: Debug, R: Debug>(what: &str, deed: impl AsyncFn(u32) -> Outcome<T, R>) {
    let (cpu, began) = (processor(), Instant::now());
    for number in 0..TIMES {
        deed(number).await.unwrap();
    }
    let rate = f64::from(TIMES) / began.elapsed().as_secs_f64();
    let each = (processor() - cpu) / f64::from(TIMES) * 1000.0;
    eprintln!("  {what:<30} {rate:>8.0} /s {each:>8.2} ms");
}

/// Seconds of processor time that this process has used.
fn processor() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    // utime and stime, in clock ticks of a hundredth of a second.
    (fields[11].parse::<f64>().unwrap() + fields[12].parse::<f64>().unwrap()) / 100.0
}
