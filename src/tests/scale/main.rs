//! A million members and a hundred thousand organizations, made and moved, with their times. Minutes, so not part of `make test`:
//! `make scale` (a binary of its own, so that it is built in release within a minute), or with ORGS_MEMBERS and
//! ORGS_ORGANIZATIONS of your own. Time is said here and never judged.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr)] // how tests say what they expect

mod costs;

use costs::costs;
use orgs::{
    moving::{self, Copied},
    organizations,
    testing::{Cast, Spare, cast::found, crowd, founders, probes},
};
use std::time::Instant;

fn setting(name: &str, otherwise: u32) -> u32 {
    std::env::var(name).map_or(otherwise, |number| number.parse().unwrap())
}

fn run(play: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.unwrap().block_on(play)
}

async fn timed<T>(what: &str, chore: impl Future<Output = T>) -> T {
    let began = Instant::now();
    let done = chore.await;
    eprintln!("{what:<60} {:>7.1} s", began.elapsed().as_secs_f64());
    done
}

async fn play(from: Spare, to: Spare) {
    let (members, many) = (
        setting("ORGS_MEMBERS", 1_000_000),
        setting("ORGS_ORGANIZATIONS", 100_000),
    );
    let (engine, other) = (from.orgs.database().engine(), to.orgs.database().engine());
    let cast = Cast::enter(&from.orgs).await.unwrap();
    let contoso = found(&from.orgs, &cast.olga, "Contoso").await.unwrap();
    let few = members.min(10_000);
    crowd(&from.orgs, &cast.olga, &contoso, few - 1, |_| {}).await.unwrap();
    costs(&from.orgs, &cast, &contoso, &few.to_string()).await;
    let people = crowd(&from.orgs, &cast.olga, &contoso, members - 1, |_| {});
    timed(&format!("{engine}: {members} members"), people).await.unwrap();
    timed(
        &format!("{engine}: {many} organizations"),
        founders(&from.orgs, many, |_| {}),
    )
    .await
    .unwrap();
    timed(&format!("{engine}: the same again"), async {
        crowd(&from.orgs, &cast.olga, &contoso, members - 1, |_| panic!("made twice"))
            .await
            .unwrap();
        founders(&from.orgs, many, |_| panic!("made twice")).await.unwrap();
    })
    .await;
    costs(&from.orgs, &cast, &contoso, &members.to_string()).await;
    let there = organizations::mine(&from.orgs, &cast.olga).await.unwrap();
    assert_eq!(
        there.iter().find(|one| one.name == "Contoso").unwrap().member_count,
        i64::from(members + costs::JOINED)
    );
    assert_eq!(
        timed(&format!("{engine}: every invariant"), probes::check(&from.orgs))
            .await
            .unwrap(),
        Vec::<String>::new()
    );
    let copying = moving::copy(from.orgs.database(), to.orgs.database(), |_, _| {});
    let copied = timed(&format!("{engine} to {other}"), copying).await.unwrap();
    let Copied::Rows(rows) = copied else {
        panic!("{copied:?}")
    };
    let copying = moving::copy(from.orgs.database(), to.orgs.database(), |_, _| {});
    let again = timed(&format!("{engine} to {other} again: {rows} rows compared"), copying)
        .await
        .unwrap();
    assert_eq!(again, Copied::AllThere(rows));
}

#[test]
#[ignore = "minutes: make scale"]
fn sqlite_to_postgres() {
    run(async { play(Spare::sqlite().await, Spare::postgres().await).await })
}

#[test]
#[ignore = "minutes: make scale"]
fn postgres_to_sqlite() {
    run(async { play(Spare::postgres().await, Spare::sqlite().await).await })
}
