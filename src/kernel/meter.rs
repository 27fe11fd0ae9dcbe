//! What a process counts about itself while it works, for whoever watches it. Cheap enough to be on always: an atomic addition.
//!
//! Never here: whose it was. A meter knows how often and how long, and nothing of people or organizations.

use std::{
    array,
    sync::atomic::{AtomicU64, Ordering::Relaxed},
    time::Duration,
};

/// Only grows, until the process ends.
#[derive(Debug, Default)]
pub struct Counter(AtomicU64);

impl Counter {
    /// Starts at nothing.
    pub const fn new() -> Self {
        Self(AtomicU64::new(0))
    }

    /// One more.
    pub fn one(&self) {
        self.more(1);
    }

    /// So many more.
    pub fn more(&self, many: u64) {
        self.0.fetch_add(many, Relaxed);
    }

    /// How many so far.
    pub fn count(&self) -> u64 {
        self.0.load(Relaxed)
    }
}

/// The bounds of [`Durations`], in microseconds: from half a millisecond to half a minute, after which no request goes on.
pub const BOUNDS: [u64; 15] = [
    500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000, 5_000_000,
    10_000_000, 30_000_000,
];

/// How long something took, each time: counted by ranges.
#[derive(Debug)]
pub struct Durations {
    /// One for each bound, and one for what is longer than all.
    counts: [AtomicU64; BOUNDS.len() + 1],
    microseconds: AtomicU64,
}

/// What [`Durations`] have come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// How many took at most so long, by [`BOUNDS`]: each includes those before it.
    pub at_most: [u64; BOUNDS.len()],
    /// How many there were.
    pub count: u64,
    /// How long they took together.
    pub total: Duration,
}

impl Durations {
    /// Starts at nothing.
    pub const fn new() -> Self {
        Self {
            counts: [const { AtomicU64::new(0) }; BOUNDS.len() + 1],
            microseconds: AtomicU64::new(0),
        }
    }

    /// It took so long once more.
    pub fn took(&self, time: Duration) {
        let microseconds = u64::try_from(time.as_micros()).unwrap_or(u64::MAX);
        let place = BOUNDS.partition_point(|bound| *bound < microseconds);
        self.counts[place].fetch_add(1, Relaxed);
        self.microseconds.fetch_add(microseconds, Relaxed);
    }

    /// What they have come to so far.
    pub fn counted(&self) -> Counted {
        let counts: [u64; BOUNDS.len() + 1] = array::from_fn(|place| self.counts[place].load(Relaxed));
        let mut sum = 0;
        let at_most = array::from_fn(|place| {
            sum += counts[place];
            sum
        });
        Counted {
            at_most,
            count: sum + counts[BOUNDS.len()],
            total: Duration::from_micros(self.microseconds.load(Relaxed)),
        }
    }
}

impl Default for Durations {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_counted_in_its_range_and_in_all_longer_ones() {
        let times = Durations::new();
        for micros in [0, 500, 501, 1_000, 30_000_000, 30_000_001] {
            times.took(Duration::from_micros(micros));
        }
        let counted = times.counted();
        assert_eq!((counted.at_most[0], counted.at_most[1], counted.at_most[14]), (2, 4, 5));
        assert_eq!((counted.count, counted.total.as_micros()), (6, 60_002_002));
        assert!(BOUNDS.is_sorted());
    }

    #[test]
    fn a_counter_only_grows() {
        let counter = Counter::new();
        counter.one();
        counter.more(2);
        assert_eq!(counter.count(), 3);
    }
}
