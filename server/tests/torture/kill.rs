//! Killed without a word while it writes, again and again: what was acknowledged is there, no rule is broken, and every mail
//! arrives. On PostgreSQL the database dies in the same way, under a process that lives on.

use crate::{
    client::Client,
    installation::Installation,
    load::{Load, Seen},
    process::Server,
};
use fastrand::Rng;
use orgs::{access::Caller, kernel::Slug, testing::Person};
use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

/// Writers at once.
const WRITERS: usize = 4;

fn rounds() -> usize {
    let rounds = std::env::var("ORGS_ROUNDS").ok();
    rounds.map_or(3, |rounds| rounds.parse().expect("ORGS_ROUNDS is no number"))
}

/// What happened so far, over all rounds.
#[derive(Default)]
struct Story {
    places: Vec<(Person, Vec<Slug>)>,
    acknowledged: Vec<(Slug, String)>,
    away: usize,
    cut: usize,
}

impl Story {
    fn goes_on(&mut self, seen: Seen) {
        assert_eq!(seen.strange, Vec::<String>::new(), "neither done nor away");
        self.acknowledged.extend(seen.acknowledged);
        self.away += seen.away;
        self.cut += seen.cut;
    }

    /// Every invitation there is, by address; and all that were acknowledged are among them.
    async fn check(&self, installation: &Installation) -> BTreeMap<String, Slug> {
        assert_eq!(installation.probe().await, Vec::<String>::new());
        let mut there = BTreeMap::new();
        for (person, slugs) in &self.places {
            let caller: &Caller = person;
            for slug in slugs {
                for row in installation.invitations(slug, caller).await {
                    let twice = there.insert(row.email.clone(), slug.clone());
                    assert_eq!(twice, None, "{} was invited twice", row.email);
                }
            }
        }
        let lost: Vec<_> = self
            .acknowledged
            .iter()
            .filter(|(slug, email)| there.get(email) != Some(slug))
            .collect();
        assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
        there
    }
}

async fn begin(installation: &Installation, server: &Server, story: &mut Story, round: usize) -> Load {
    let name = format!("Round{round}");
    let (person, slugs) = installation.founder(&name, WRITERS).await;
    let client = Client::signed_in(&server.address, person.email.as_str()).await;
    let load = Load::begin(&[client], &slugs, &name.to_lowercase());
    story.places.push((person, slugs));
    load
}

/// Into the middle of it, at another moment each time.
async fn a_while(load: &Load, rng: &mut Rng) {
    while load.acknowledged() < 5 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    tokio::time::sleep(Duration::from_millis(rng.u64(50..900))).await;
}

async fn play(mut installation: Installation, what: &str) {
    let seed = std::env::var("ORGS_SEED")
        .ok()
        .map_or_else(|| fastrand::u64(..), |seed| seed.parse().unwrap());
    let rounds = rounds();
    eprintln!("{what}: to repeat, ORGS_SEED={seed} ORGS_ROUNDS={rounds}");
    let (mut rng, mut story) = (Rng::with_seed(seed), Story::default());
    for round in 0..rounds {
        let mut server = installation.serve();
        let load = begin(&installation, &server, &mut story, round).await;
        a_while(&load, &mut rng).await;
        if let Some(postgres) = installation.postgres.as_mut().filter(|_| round % 2 == 0) {
            postgres.stop();
            tokio::time::sleep(Duration::from_millis(rng.u64(0..600))).await;
            postgres.begin();
            postgres.ready().await;
            let before = load.acknowledged();
            let recovered = async {
                while load.acknowledged() < before + 5 {
                    tokio::time::sleep(Duration::from_millis(10)).await;
                }
            };
            let recovered = tokio::time::timeout(Duration::from_secs(20), recovered).await;
            assert!(
                recovered.is_ok(),
                "round {round}: the process did not come back to its database:\n{}",
                server.log()
            );
            assert!(server.lives(), "round {round}: the process died with its database");
        }
        server.kill();
        story.goes_on(load.end().await);
        story.check(&installation).await;
    }
    let server = installation.serve();
    let there = story.check(&installation).await;
    let everybody: Vec<String> = there.into_keys().collect();
    let patience = Duration::from_secs(60 + everybody.len() as u64 / 20);
    let mails = installation.mailed(&everybody, patience).await;
    let mut again = 0;
    for (address, letters) in &mails {
        let ids: BTreeSet<&String> = letters.iter().map(|letter| &letter.id).collect();
        assert_eq!(ids.len(), 1, "{address} has mails of one invitation with several ids");
        again += letters.len() - 1;
    }
    // Twice only what was being sent in the moment of a death: a handful for each.
    assert!(again <= 20 * rounds * 2, "{again} mails were sent again");
    server.kill();
    assert_eq!(installation.probe().await, Vec::<String>::new());
    let (acknowledged, all) = (story.acknowledged.len(), everybody.len());
    assert!(
        acknowledged > 10 * rounds,
        "only {acknowledged} writes: that was no load"
    );
    eprintln!(
        "{what}: {rounds} rounds, {acknowledged} acknowledged, none lost ({all} are there; {} answered 503, {} cut off), \
         {again} mails came twice",
        story.away, story.cut
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sqlite() {
    play(Installation::sqlite().await, "killed on SQLite").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres() {
    play(Installation::postgres().await, "killed on PostgreSQL").await;
}
