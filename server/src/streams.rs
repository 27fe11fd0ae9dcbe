//! How many lines may be open: for each session, so that one browser cannot take them all, and for the process, so that
//! connections are left for requests. And the end of them all, when the process is to stop.
//!
//! Never here: what a line says.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::sync::watch;

/// Tabs of one session. A hidden tab hangs up, so this is a matter of windows.
pub const OF_A_SESSION: usize = 10;
/// Milliseconds: a change is on every page within a second.
const LONGEST_TURN: usize = 500;

/// The count, for the whole process. Clone it freely.
#[derive(Clone, Debug)]
pub struct Streams(Arc<Parts>);

#[derive(Debug)]
struct Parts {
    limit: usize,
    open: Mutex<Open>,
    end: watch::Sender<End>,
}

#[derive(Debug, Default)]
struct Open {
    /// By whatever tells sessions apart.
    sessions: HashMap<Vec<u8>, usize>,
    all: usize,
}

/// Whether lines have to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    NotYet,
    Now,
}

/// Why there is no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Busy {
    /// This session has [`OF_A_SESSION`].
    Session,
    /// The process has as many as it takes, or is about to stop.
    Process,
}

/// A line's place; given back when dropped.
#[derive(Debug)]
pub struct Place {
    streams: Streams,
    session: Vec<u8>,
    end: watch::Receiver<End>,
}

impl Streams {
    /// Takes so many, for the whole process.
    pub fn up_to(limit: usize) -> Self {
        Self(Arc::new(Parts {
            limit,
            open: Mutex::default(),
            end: watch::channel(End::NotYet).0,
        }))
    }

    /// A place, if there is one.
    pub fn enter(&self, session: Vec<u8>) -> Result<Place, Busy> {
        let end = self.0.end.subscribe();
        let mut open = self.open();
        if open.all >= self.0.limit || *end.borrow() == End::Now {
            return Err(Busy::Process);
        }
        let of_this = open.sessions.entry(session.clone()).or_default();
        if *of_this >= OF_A_SESSION {
            return Err(Busy::Session);
        }
        *of_this += 1;
        open.all += 1;
        Ok(Place {
            streams: self.clone(),
            session,
            end,
        })
    }

    /// Ends every line; there will be no more.
    pub fn end(&self) {
        self.0.end.send_replace(End::Now);
    }

    /// How many are open.
    pub fn count(&self) -> usize {
        self.open().all
    }

    /// Nothing in here can be left half done by a panic.
    fn open(&self) -> MutexGuard<'_, Open> {
        self.0.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Place {
    /// How long to wait before passing on what everybody hears in the same instant: a millisecond for each open line, so that
    /// their pages do not all ask at once, and half a second at most.
    pub fn turn(&self) -> Duration {
        let longest = self.streams.count().min(LONGEST_TURN) as u64;
        Duration::from_millis(fastrand::u64(0..longest.max(1)))
    }

    /// Waits until the line has to end.
    pub async fn closed(&mut self) {
        // An error means that the sender is gone: so is the process.
        let _ = self.end.wait_for(|end| *end == End::Now).await;
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut open = self.streams.open();
        open.all = open.all.saturating_sub(1);
        if let Some(of_this) = open.sessions.get_mut(&self.session) {
            *of_this -= 1;
            if *of_this == 0 {
                open.sessions.remove(&self.session);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn places_are_counted_and_given_back() {
        let streams = Streams::up_to(OF_A_SESSION + 1);
        let (one, other) = (vec![1], vec![2]);
        let mut places: Vec<Place> = (0..OF_A_SESSION).map(|_| streams.enter(one.clone()).unwrap()).collect();
        assert_eq!(streams.enter(one.clone()).unwrap_err(), Busy::Session);
        let mut last = streams.enter(other.clone()).unwrap();
        places.pop();
        places.push(streams.enter(one.clone()).unwrap());
        assert_eq!(streams.count(), OF_A_SESSION + 1);
        places.clear();
        assert_eq!((streams.count(), streams.open().sessions.len()), (1, 1));
        streams.end();
        last.closed().await;
        assert_eq!(streams.enter(one.clone()).unwrap_err(), Busy::Process);
    }

    #[test]
    fn one_page_hears_at_once_and_many_in_turn() {
        let streams = Streams::up_to(1_000);
        let enter = |session: usize| streams.enter(session.to_le_bytes().to_vec()).unwrap();
        let first = enter(0);
        assert_eq!(first.turn(), Duration::ZERO);
        let _others: Vec<Place> = (1..900).map(enter).collect();
        let turns: Vec<Duration> = (0..200).map(|_| first.turn()).collect();
        assert!(
            turns
                .iter()
                .all(|turn| *turn < Duration::from_millis(LONGEST_TURN as u64))
        );
        assert!(turns.iter().any(|turn| *turn > Duration::from_millis(100)), "{turns:?}");
    }

    #[test]
    fn a_full_process_takes_nobody() {
        let streams = Streams::up_to(3);
        let places: Vec<Place> = (0..3).map(|session| streams.enter(vec![session]).unwrap()).collect();
        assert_eq!(streams.enter(vec![3]).unwrap_err(), Busy::Process);
        drop(places);
        assert!(streams.enter(vec![3]).is_ok());
    }
}
