//! A million members and a hundred thousand organizations, made, asked and moved, with their times. Minutes, so not part of
//! `make test`: `make scale` (a binary of its own, so that it is built in release within a minute), or with ORGS_MEMBERS and
//! ORGS_ORGANIZATIONS of your own. It ends with two tables for each engine, as they stand in `src/docs/figures.md`. Time is said
//! here and never judged.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr, clippy::print_stdout)] // how tests say what they expect

mod costs;
mod processor;

use costs::{Cost, costs};
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

/// How long each chore took, by one client on one engine.
#[derive(Default)]
struct Times(Vec<(String, f64)>);

impl Times {
    async fn of<T>(&mut self, what: String, chore: impl Future<Output = T>) -> T {
        let began = Instant::now();
        let done = chore.await;
        let seconds = began.elapsed().as_secs_f64();
        eprintln!("{what}: {seconds:.1} s");
        self.0.push((what, seconds));
        done
    }

    fn table(&self) {
        println!("\n| | |\n|---|---|");
        for (what, seconds) in &self.0 {
            println!("| {what} | {seconds:.0} s |");
        }
    }
}

/// Side by side, small and large.
fn table(engine: &str, few: u32, small: &[Cost], many: u32, large: &[Cost]) {
    println!("\n| {engine} | {few} | CPU each | {many} | CPU each |\n|---|---|---|---|---|");
    for (small, large) in small.iter().zip(large) {
        println!(
            "| {} | {:.0} /s | {:.2} ms | {:.0} /s | {:.2} ms |",
            small.what, small.rate, small.processor, large.rate, large.processor
        );
    }
}

async fn play(from: Spare, to: Spare) {
    let (members, many) = (
        setting("ORGS_MEMBERS", 1_000_000),
        setting("ORGS_ORGANIZATIONS", 100_000),
    );
    let (engine, other) = (from.orgs.database().engine(), to.orgs.database().engine());
    let mut times = Times::default();
    let cast = Cast::enter(&from.orgs).await.unwrap();
    let contoso = found(&from.orgs, &cast.olga, "Contoso").await.unwrap();
    let few = members.min(10_000);
    crowd(&from.orgs, &cast.olga, &contoso, few - 1, |_| {}).await.unwrap();
    let small = costs(&from.orgs, &cast, &contoso, &few.to_string()).await;
    let people = crowd(&from.orgs, &cast.olga, &contoso, members - 1, |_| {});
    times.of(format!("{members} members"), people).await.unwrap();
    let founding = founders(&from.orgs, many, |_| {});
    times.of(format!("{many} organizations"), founding).await.unwrap();
    let again = async {
        crowd(&from.orgs, &cast.olga, &contoso, members - 1, |_| panic!("made twice"))
            .await
            .unwrap();
        founders(&from.orgs, many, |_| panic!("made twice")).await.unwrap();
    };
    times.of("the same again".to_owned(), again).await;
    let large = costs(&from.orgs, &cast, &contoso, &members.to_string()).await;
    table(engine, few, &small, members, &large);
    let there = organizations::mine(&from.orgs, &cast.olga).await.unwrap();
    assert_eq!(
        there.iter().find(|one| one.name == "Contoso").unwrap().member_count,
        i64::from(members + costs::JOINED)
    );
    let broken = times
        .of("every invariant asked".to_owned(), probes::check(&from.orgs))
        .await;
    assert_eq!(broken.unwrap(), Vec::<String>::new());
    let copying = moving::copy(from.orgs.database(), to.orgs.database(), |_, _| {});
    let copied = times.of(format!("copied to {other}"), copying).await.unwrap();
    let Copied::Rows(rows) = copied else {
        panic!("{copied:?}")
    };
    let copying = moving::copy(from.orgs.database(), to.orgs.database(), |_, _| {});
    let again = times
        .of(format!("copied again: {rows} rows compared"), copying)
        .await
        .unwrap();
    assert_eq!(again, Copied::AllThere(rows));
    times.table();
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
