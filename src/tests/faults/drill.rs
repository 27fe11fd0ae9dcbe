//! One verb through all of its steps: each fails, loses its answer, hangs until the caller is gone, and meets a conflict.
//!
//! Never here: what a verb does.

use crate::stage::sound;
use orgs::{
    Orgs,
    database::tap::{Signal, Step, Trouble},
    kernel::{Failure, Outcome},
    testing::World,
};
use std::{fmt::Debug, pin::pin};

/// A verb, and what it is when nothing stops it.
pub struct Drill<'a> {
    pub world: &'a World,
    pub orgs: Orgs,
    /// Where it is written, below `src/`.
    pub file: &'a str,
    /// How many transactions it takes: one, unless it has a reason.
    pub transactions: u32,
    /// The events it records.
    pub tells: &'a [&'a str],
    /// Whether it is content when a transaction of its own cannot be made.
    pub forgives: bool,
}

/// The handle runs a conflicting action again at most so often.
const CONFLICTS: u32 = 9;

impl Drill<'_> {
    /// `ready` comes before each try and may go wrong nowhere.
    pub async fn play<T: Debug, R: Debug>(self, ready: impl AsyncFn(), deed: impl AsyncFn(&Orgs) -> Outcome<T, R>) {
        let (mut number, mut tries, mut commits) = (0, 0, 0);
        // The last step is the COMMIT of the last transaction.
        while commits < self.transactions {
            number += 1;
            match self.stopped(number, Trouble::Fails, &ready, &deed).await {
                Step::Commit => commits += 1,
                // A COMMIT that was carried out is carried out; see `a_founding_whose_commit_is_not_answered`.
                Step::Read | Step::Begin | Step::Statement => {
                    self.stopped(number, Trouble::LosesItsAnswer, &ready, &deed).await;
                    self.stopped(number, Trouble::Hangs, &ready, &deed).await;
                    tries += 2;
                }
            }
            tries += 1;
        }
        let met = self.goes_on_after_conflicts(&ready, &deed).await;
        let engine = self.world.orgs.database().engine();
        eprintln!(
            "{}: {number} steps, stopped {tries} times, then {met} conflicts, on {engine}",
            self.file
        );
    }

    /// One try with one step in trouble: nothing of the transaction that was stopped is there, and the answer is a fault.
    async fn stopped<T: Debug, R: Debug>(
        &self,
        number: u32,
        trouble: Trouble,
        ready: &impl AsyncFn(),
        deed: &impl AsyncFn(&Orgs) -> Outcome<T, R>,
    ) -> Step {
        ready().await;
        let what = format!("{}, step {number} {trouble:?}", self.file);
        let tap = self.orgs.database().tap();
        let mut before = self.world.everything().await;
        let first = before.clone();
        let mut signals = tap.trouble(number, trouble);
        let answer = {
            let mut deed = pin!(deed(&self.orgs));
            loop {
                tokio::select! {
                    biased;
                    signal = signals.recv() => match signal.unwrap() {
                        Signal::Still(go) => {
                            before = self.world.everything().await;
                            go.send(()).unwrap();
                        }
                        Signal::Hanging => break None,
                    },
                    answer = &mut deed => break Some(answer),
                }
            }
        };
        let (step, commits, _) = tap.release();
        let step = step.unwrap_or_else(|| panic!("{what} was never reached: {answer:?}"));
        assert!(
            self.transactions > commits,
            "{what}: more transactions than it should have"
        );
        let after = self.world.everything().await;
        let half: Vec<_> = after.lines().filter(|line| !before.contains(line)).collect();
        assert!(after == before, "{what}: half of it is there: {half:#?}");
        assert!(
            commits > 0 || before == first,
            "{what}: something was written outside of a transaction"
        );
        match answer {
            None => assert_eq!(trouble, Trouble::Hangs, "{what}"),
            Some(Err(Failure::Faulted(_))) => {}
            Some(Ok(_)) if self.forgives && step != Step::Read => {}
            Some(other) => panic!("{what}: {other:?} instead of a fault"),
        }
        step
    }

    /// Every transaction meets a conflict at each of its steps in turn; then it is done, once.
    async fn goes_on_after_conflicts<T: Debug, R: Debug>(
        &self,
        ready: &impl AsyncFn(),
        deed: &impl AsyncFn(&Orgs) -> Outcome<T, R>,
    ) -> u32 {
        ready().await;
        let told = self.world.told().await.len();
        let tap = self.orgs.database().tap();
        tap.conflicts(CONFLICTS);
        let answer = deed(&self.orgs).await;
        let (_, commits, met) = tap.release();
        assert!(answer.is_ok(), "{}: {answer:?} after conflicts", self.file);
        assert_eq!(commits, self.transactions, "{}: transactions", self.file);
        // Begin, a statement, COMMIT at least.
        assert!(met >= 3 * self.transactions, "{}: only {met} conflicts", self.file);
        let told = self.world.told().await.split_off(told);
        let kinds: Vec<_> = told.iter().map(|told| &*told.kind).collect();
        assert_eq!(kinds, self.tells, "{}: events after conflicts", self.file);
        sound(self.world).await;
        met
    }
}
