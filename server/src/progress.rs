//! Says how far a long chore has come, at most once a second, with its rate. Never here: the chore.

use crate::say::say;
use std::{
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

const PAUSE: Duration = Duration::from_secs(1);

/// One chore.
#[derive(Debug)]
pub struct Progress {
    what: String,
    began: Instant,
    said: Mutex<Instant>,
}

impl Progress {
    /// It begins now.
    pub fn of(what: impl Into<String>) -> Self {
        let now = Instant::now();
        Self {
            what: what.into(),
            began: now,
            said: Mutex::new(now),
        }
    }

    /// So many are done, of so many if that is known.
    pub fn at(&self, done: u64, of: Option<u64>) {
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        let over = of == Some(done);
        if said.elapsed() < PAUSE && !over {
            return;
        }
        *said = Instant::now();
        let (seconds, what) = (self.began.elapsed().as_secs_f64(), &self.what);
        let of = of.map_or(String::new(), |of| format!(" of {of}"));
        say(format!("{what}: {done}{of}, {seconds:.0} s"));
    }
}
