//! Random histories against a small model: whatever people do, in whatever order, the product answers as the model does, on
//! both engines, and both show the same.
//!
//! `ORGS_CASES=<number>` plays more histories, `ORGS_SEED=<number>` the same ones again.
//!
//! Never here: a rule of the product; see `model.rs` for those.

mod deeds;
mod model;
mod sight;
mod story;

use crate::stage::{self, SECOND, sound};
use deeds::{Step, histories};
use orgs::testing::World;
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use std::{cell::RefCell, collections::BTreeMap};
use story::Story;

fn of_environment(name: &str) -> Option<u64> {
    std::env::var(name)
        .ok()
        .map(|number| number.parse().unwrap_or_else(|_| panic!("{name} is no number")))
}

/// Plays many histories, and prints what they came to, or how to play them again.
pub fn play<S: Strategy>(
    test: &str,
    cases: u64,
    histories: S,
    history: impl AsyncFn(S::Value) -> Result<BTreeMap<String, usize>, String>,
) {
    let cases = of_environment("ORGS_CASES").unwrap_or(cases);
    // Different histories on every run.
    let seed = of_environment("ORGS_SEED").unwrap_or_else(|| {
        let random = orgs::kernel::Secret::random().unwrap();
        u64::from_str_radix(&random.reveal()[..15], 16).unwrap()
    });
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let config = Config {
        cases: u32::try_from(cases).unwrap(),
        failure_persistence: None,
        max_shrink_iters: 300,
        // A shorter history is worth a minute, not ten.
        max_shrink_time: 60_000,
        ..Config::default()
    };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap();
    let tally = RefCell::new(BTreeMap::<String, usize>::new());
    let outcome = runner.run(&histories, |steps| {
        let told = runtime.block_on(history(steps)).map_err(TestCaseError::fail)?;
        for (said, times) in told {
            *tally.borrow_mut().entry(said).or_default() += times;
        }
        Ok(())
    });
    if let Err(failure) = outcome {
        panic!(
            "{failure}\nplay them again with\n  ORGS_CASES={cases} ORGS_SEED={seed} cargo test -p orgs --features testing --test domain -- {test}"
        );
    }
    eprintln!("{test}: {cases} histories of seed {seed}: {:?}", tally.into_inner());
}

/// One history: each answer is the model's, and so is what is seen after it.
async fn against_the_model(world: World, steps: Vec<Step>) -> Result<BTreeMap<String, usize>, String> {
    let mut story = Story::begin(world).await;
    for step in steps {
        story.world.clock.advance(SECOND);
        story.act(step).await?;
        story.compare().await.map_err(|why| format!("after {step:?}: {why}"))?;
    }
    sound(&story.world).await;
    Ok(story.tally)
}

/// One history in two worlds: everybody sees the same in both.
async fn side_by_side(steps: Vec<Step>) -> Result<BTreeMap<String, usize>, String> {
    let (mut one, mut other) = (
        Story::begin(World::sqlite().await).await,
        Story::begin(World::postgres().await).await,
    );
    for (number, step) in steps.iter().enumerate() {
        for story in [&mut one, &mut other] {
            story.world.clock.advance(SECOND);
            story.act(*step).await?;
        }
        // Looking is most of the work: at every seventh step, the last among them.
        if number % 7 == 6 {
            let (sqlite, postgres) = (one.seen().await, other.seen().await);
            let differ = sqlite
                .lines()
                .zip(postgres.lines())
                .position(|(one, other)| one != other);
            if let Some(line) = differ {
                let around = |text: &str| {
                    text.lines()
                        .skip(line.saturating_sub(12))
                        .take(16)
                        .collect::<Vec<_>>()
                        .join("\n")
                };
                return Err(format!(
                    "after {step:?} SQLite shows\n{}\nand PostgreSQL\n{}",
                    around(&sqlite),
                    around(&postgres)
                ));
            }
            if sqlite.len() != postgres.len() {
                return Err(format!("after {step:?} one shows more than the other"));
            }
        }
    }
    let kinds = async |story: &Story| {
        story
            .world
            .told()
            .await
            .into_iter()
            .map(|told| (told.kind, told.standing, told.at))
            .collect::<Vec<_>>()
    };
    if kinds(&one).await != kinds(&other).await {
        return Err("the events differ".into());
    }
    Ok(one.tally)
}

#[test]
fn histories_on_sqlite() {
    play("properties::histories_on_sqlite", 24, histories(), async |steps| {
        against_the_model(World::sqlite().await, steps).await
    });
}

#[test]
fn histories_on_postgres() {
    play("properties::histories_on_postgres", 8, histories(), async |steps| {
        against_the_model(World::postgres().await, steps).await
    });
}

#[test]
fn histories_side_by_side() {
    play("properties::histories_side_by_side", 4, histories(), side_by_side);
}

/// The strategy reaches what it is for: otherwise the histories prove little.
#[test]
fn histories_have_successes() {
    stage::run(async {
        let mut runner = TestRunner::deterministic();
        let (mut done, mut joined) = (0, 0);
        for _ in 0..6 {
            let history = histories().new_tree(&mut runner).unwrap().current();
            let mut story = Story::begin(World::sqlite().await).await;
            let before = story.world.told().await.len();
            for step in history {
                story.act(step).await.unwrap();
            }
            let told = story.world.told().await.split_off(before);
            done += told.len();
            joined += told.iter().filter(|told| told.kind == "invitation.accepted").count();
        }
        assert!(
            done >= 30 && joined >= 2,
            "{done} deeds, {joined} joinings in six histories"
        );
    });
}
