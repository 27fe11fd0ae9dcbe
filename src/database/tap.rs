//! A test's hand on the wire to one database: it makes one chosen step fail, hang or conflict, and hears what is asked.
//!
//! A step is whatever may fail on its own: getting a connection, BEGIN, a statement, COMMIT. Every clone of a `Db` has the
//! same tap, and no two databases share one, so tests that run at once never disturb each other. The product is compiled
//! with `no_tap.rs` in its place.
//!
//! Never here: a way for anything but a test to reach it.

use super::{Db, parameters::Question};
use crate::kernel::Fault;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{mpsc, oneshot};

/// What may fail on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Getting a connection for reading.
    Read,
    /// Getting one and beginning a transaction.
    Begin,
    /// A statement, inside a transaction or not.
    Statement,
    /// The end of a transaction.
    Commit,
}

/// What becomes of the chosen step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It fails before it reaches the database.
    Fails,
    /// The database does it, and the answer is lost.
    LosesItsAnswer,
    /// The database does it, and the answer never comes: until somebody drops the caller.
    Hangs,
}

/// What a test hears of while it waits.
#[derive(Debug)]
pub enum Signal {
    /// A transaction is about to begin or has been committed: everything is still, and goes on when this is answered.
    Still(oneshot::Sender<()>),
    /// The chosen step hangs.
    Hanging,
}

/// A statement with its parameters, as it was asked.
#[derive(Clone, Debug)]
pub struct Heard(pub(super) Question);

impl Heard {
    /// Its text for this engine.
    pub const fn text(&self) -> &'static str {
        self.0.text
    }
}

/// The hand.
#[derive(Clone, Debug, Default)]
pub struct Tap(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    trouble: Option<(u32, Trouble)>,
    ladder: Option<Ladder>,
    steps: u32,
    blown: Option<Step>,
    commits: u32,
    signals: Option<mpsc::UnboundedSender<Signal>>,
    heard: Option<Vec<Heard>>,
}

/// Conflicts at the first step of a transaction, then at the second of its next attempt, and so on.
#[derive(Clone, Copy, Debug)]
struct Ladder {
    /// Attempts that may conflict; the next one is left in peace.
    rungs: u32,
    rung: u32,
    /// Steps of this attempt; none outside of a transaction.
    step: Option<u32>,
    met: u32,
}

impl Db {
    /// The hand on this database's wire.
    pub const fn tap(&self) -> &Tap {
        &self.tap
    }
}

impl Tap {
    /// From now on the `number`-th step, counted from 1, is in `trouble`. Returns what the test hears meanwhile.
    pub fn trouble(&self, number: u32, trouble: Trouble) -> mpsc::UnboundedReceiver<Signal> {
        let (signals, heard) = mpsc::unbounded_channel();
        *self.state() = State {
            trouble: Some((number, trouble)),
            signals: Some(signals),
            ..State::default()
        };
        heard
    }

    /// From now on every transaction conflicts once at each of its first `rungs` steps.
    pub fn conflicts(&self, rungs: u32) {
        let ladder = Ladder {
            rungs,
            rung: 1,
            step: None,
            met: 0,
        };
        *self.state() = State {
            ladder: Some(ladder),
            ..State::default()
        };
    }

    /// From now on every statement is kept.
    pub fn listen(&self) {
        self.state().heard = Some(Vec::new());
    }

    /// What was asked since [`Tap::listen`].
    pub fn heard(&self) -> Vec<Heard> {
        self.state().heard.take().unwrap_or_default()
    }

    /// Takes the hand away; returns the step that was in trouble, if it was reached, and how many transactions and how many
    /// conflicts there were.
    pub fn release(&self) -> (Option<Step>, u32, u32) {
        let state = std::mem::take(&mut *self.state());
        (state.blown, state.commits, state.ladder.map_or(0, |ladder| ladder.met))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) async fn before(&self, step: Step) -> Result<(), Fault> {
        if step == Step::Begin {
            self.knock().await;
        }
        let mut state = self.state();
        state.steps += 1;
        if let Some((number, Trouble::Fails)) = state.trouble
            && number == state.steps
        {
            state.blown = Some(step);
            return Err(Fault::broken("a test made this step fail"));
        }
        match &mut state.ladder {
            Some(ladder) => ladder.climb(step),
            None => Ok(()),
        }
    }

    pub(super) async fn after(&self, step: Step) -> Result<(), Fault> {
        let hanging = {
            let mut state = self.state();
            if step == Step::Commit {
                state.commits += 1;
                if let Some(ladder) = &mut state.ladder {
                    (ladder.rung, ladder.step) = (1, None);
                }
            }
            match state.trouble {
                Some((number, Trouble::LosesItsAnswer)) if number == state.steps => {
                    state.blown = Some(step);
                    return Err(Fault::unavailable("a test lost the answer of this step"));
                }
                Some((number, Trouble::Hangs)) if number == state.steps => {
                    state.blown = Some(step);
                    state.signals.clone()
                }
                _ => None,
            }
        };
        if let Some(signals) = hanging {
            drop(signals.send(Signal::Hanging));
            std::future::pending::<()>().await;
        }
        if step == Step::Commit {
            self.knock().await;
        }
        Ok(())
    }

    /// Lets the test look at the database as it is between transactions.
    async fn knock(&self) {
        let signals = self.state().signals.clone();
        if let Some(signals) = signals {
            let (go, gone) = oneshot::channel();
            if signals.send(Signal::Still(go)).is_ok() {
                drop(gone.await);
            }
        }
    }

    pub(super) fn hear(&self, question: &Question) {
        if let Some(heard) = &mut self.state().heard {
            heard.push(Heard(question.clone()));
        }
    }
}

impl Ladder {
    fn climb(&mut self, step: Step) -> Result<(), Fault> {
        if step == Step::Begin {
            self.step = Some(0);
        }
        let Some(at) = &mut self.step else { return Ok(()) };
        *at += 1;
        if *at != self.rung || self.rung > self.rungs {
            return Ok(());
        }
        self.rung += 1;
        self.met += 1;
        self.step = None;
        Err(Fault::conflict("a test made this step conflict"))
    }
}
