//! A clock that stands still until somebody moves it.

use crate::kernel::{Clock, Timestamp};
use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::Duration,
};

/// Stands still at one instant.
#[derive(Debug)]
pub struct FixedClock(AtomicI64);

impl FixedClock {
    /// A clock that shows `instant`.
    pub const fn at(instant: Timestamp) -> Self {
        Self(AtomicI64::new(instant.0))
    }

    /// Moves it forward.
    pub fn advance(&self, span: Duration) {
        self.0.store((self.now() + span).0, Ordering::SeqCst);
    }

    /// Moves it anywhere, also back.
    pub fn set(&self, instant: Timestamp) {
        self.0.store(instant.0, Ordering::SeqCst);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}
