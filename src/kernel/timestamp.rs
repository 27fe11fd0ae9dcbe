//! An instant, as the database keeps it: UTC, in microseconds.
//!
//! Never here: calendars and words for people (those are made on the server, where the page is written).

use serde::{Deserialize, Serialize};
use std::{
    ops::{Add, Sub},
    time::Duration,
};

/// Microseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

const DAY: i64 = 24 * 60 * 60 * 1_000_000;

impl Add<Duration> for Timestamp {
    type Output = Self;
    fn add(self, span: Duration) -> Self {
        Self(self.0.saturating_add(span.as_micros().try_into().unwrap_or(i64::MAX)))
    }
}

impl Sub<Duration> for Timestamp {
    type Output = Self;
    fn sub(self, span: Duration) -> Self {
        Self(self.0.saturating_sub(span.as_micros().try_into().unwrap_or(i64::MAX)))
    }
}

impl Timestamp {
    /// The beginning of its day, in UTC.
    pub const fn day(self) -> Self {
        Self(self.0.saturating_sub(self.0.rem_euclid(DAY)))
    }

    /// How long from `earlier` to `self`; zero when `earlier` is later.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_micros(self.0.saturating_sub(earlier.0).max(0).unsigned_abs())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_midnight() {
        for (at, day) in [(0, 0), (1, 0), (DAY - 1, 0), (DAY, DAY), (-1, -DAY)] {
            assert_eq!(Timestamp(at).day(), Timestamp(day), "{at}");
        }
        assert_eq!(Timestamp(i64::MIN).day(), Timestamp(i64::MIN));
    }
}
