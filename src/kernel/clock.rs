//! The time as a parameter: no decision reads the machine's clock by itself.

use super::Timestamp;
use std::time::{SystemTime, UNIX_EPOCH};

/// Tells the time. Replaced in tests by a clock that stands still until it is moved.
pub trait Clock: Send + Sync + 'static {
    /// The present instant.
    fn now(&self) -> Timestamp;
}

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods)] // the one place that may
    fn now(&self) -> Timestamp {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Timestamp(since.as_micros().try_into().unwrap_or(i64::MAX))
    }
}
