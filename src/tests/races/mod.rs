//! Two at once: at most one wins, the other hears a refusal or a denial and never of a fault, and every invariant holds after
//! each round.
//!
//! `ORGS_ROUNDS=<number>` makes the races longer; what each came to is printed. PostgreSQL runs them under its own isolation
//! and, some rounds, under the strictest, which other engines of its kind have as their default.
//!
//! Never here: a sleep that waits for a race to happen.

use crate::stage::{limits, sound};
use orgs::{
    Orgs,
    access::Role,
    invitations::Key,
    kernel::{Failure, InvitationId, Outcome, Slug},
    limits::Limits,
    testing::{Person, World, cast},
};
use std::{
    fmt::Debug,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};
use tokio::sync::Barrier;

/// A task of its own, with clones of what it needs.
macro_rules! task {
    ($($name:ident),*; $deed:expr) => {{
        $(let $name = $name.clone();)*
        async move { $crate::races::won(&$deed.await) }
    }};
}

/// `races! { async fn name(ring) { … } }`: a play of rounds on both engines, and under the strictest isolation.
macro_rules! races {
    ($($(#[$doc:meta])* async fn $name:ident($ring:ident $(, $place:ident)?) $body:block)*) => {$(
        $(#[$doc])*
        mod $name {
            use super::*;

            async fn round($ring: &$crate::races::Ring $(, $place: orgs::kernel::Slug)?) -> (bool, bool) $body

            #[test]
            fn sqlite() {
                $crate::stage::run(async { races!(@ orgs::testing::World::sqlite().await, 1, $name $($place)?) })
            }

            #[test]
            fn postgres() {
                $crate::stage::run(async { races!(@ orgs::testing::World::postgres().await, 1, $name $($place)?) })
            }

            #[test]
            fn serializable() {
                $crate::stage::run(async {
                    races!(@ orgs::testing::World::postgres_under("serializable").await, 4, $name $($place)?)
                })
            }
        }
    )*};
    (@ $world:expr, $part:literal, $name:ident $place:ident) => {
        $crate::races::rounds($world, stringify!($name), $part, async |ring| round(ring, ring.place().await).await).await
    };
    (@ $world:expr, $part:literal, $name:ident) => {
        $crate::races::rounds($world, stringify!($name), $part, async |ring| round(ring).await).await
    };
}

mod console;
mod departure;
mod invitations;
mod join_requests;
mod members;
mod organizations;
mod ownership;
mod seats;
mod share_links;
mod teams;

/// Rounds of each race, unless `ORGS_ROUNDS` says otherwise.
const ROUNDS: usize = 12;

/// Where one round takes place.
pub struct Ring {
    pub world: World,
    /// Without a limit of foundings.
    pub orgs: Orgs,
    pub round: usize,
}

/// Plays the rounds; a round says whether the one and the other won.
pub async fn rounds(world: World, name: &str, part: usize, round: impl AsyncFn(&Ring) -> (bool, bool)) {
    let rounds = std::env::var("ORGS_ROUNDS").map_or(ROUNDS, |rounds| rounds.parse().unwrap()) / part;
    let orgs = world.limited(limits(|limits| limits.organizations_a_day = 1_000_000));
    let mut ring = Ring { world, orgs, round: 0 };
    let mut tally = [0; 4];
    for number in 0..rounds {
        ring.round = number;
        let (one, other) = round(&ring).await;
        tally[usize::from(one) + 2 * usize::from(other)] += 1;
        sound(&ring.world).await;
    }
    let [none, one, other, both] = tally;
    let engine = ring.orgs.database().engine();
    eprintln!(
        "race {name}: {rounds} rounds on {engine}: the one won {one}, the other {other}, both {both}, none {none}"
    );
}

/// Both at once, on two threads, sometimes the one a little earlier and sometimes the other.
pub async fn meet<A: Send + 'static, B: Send + 'static>(
    one: impl Future<Output = A> + Send + 'static,
    other: impl Future<Output = B> + Send + 'static,
) -> (A, B) {
    static MEETING: AtomicUsize = AtomicUsize::new(0);
    let number = MEETING.fetch_add(1, Ordering::Relaxed);
    let gate = Arc::new(Barrier::new(2));
    let door = gate.clone();
    let one = tokio::spawn(async move {
        gate.wait().await;
        pause(number % 4).await;
        one.await
    });
    let other = tokio::spawn(async move {
        door.wait().await;
        pause(number / 4 % 4).await;
        other.await
    });
    (one.await.unwrap(), other.await.unwrap())
}

async fn pause(turns: usize) {
    for _ in 0..turns * 20 {
        tokio::task::yield_now().await;
    }
}

/// Whether it was done; a fault is nobody's answer.
pub fn won<T, R: Debug>(outcome: &Outcome<T, R>) -> bool {
    if let Err(Failure::Faulted(fault)) = outcome {
        panic!("a fault instead of a refusal: {fault}");
    }
    outcome.is_ok()
}

/// Exactly one of two.
pub fn one_of((one, other): (bool, bool)) -> (bool, bool) {
    assert!(one != other, "the one won: {one}, the other won: {other}");
    (one, other)
}

/// The first whatever happens; the second as it comes.
pub fn always((first, second): (bool, bool)) -> (bool, bool) {
    assert!(first, "it was refused, though nothing could be in its way");
    (first, second)
}

impl Ring {
    /// An organization for one round: olga owns it, adam is its admin, mia a member.
    pub async fn place(&self) -> Slug {
        let place = cast::found(&self.orgs, &self.world.olga, &format!("Round {}", self.round))
            .await
            .unwrap();
        for (person, role) in [(&self.world.adam, Role::Admin), (&self.world.mia, Role::Member)] {
            self.member(&place, person, role).await;
        }
        place
    }

    pub async fn member(&self, place: &Slug, person: &Person, role: Role) {
        let id = cast::invited(&self.orgs, &self.world.olga, place, &person.email, role)
            .await
            .unwrap();
        orgs::invitations::accept(&self.orgs, person, &Key::Id(id))
            .await
            .unwrap();
    }

    /// Somebody who is here for this round only.
    pub async fn guest(&self, name: &str) -> Person {
        let email = format!("{}{}@example.org", name.to_lowercase(), self.round);
        Person::sync(&self.orgs, name, &email).await.unwrap()
    }

    /// Invited by adam.
    pub async fn invited(&self, place: &Slug, person: &Person) -> InvitationId {
        cast::invited(&self.orgs, &self.world.adam, place, &person.email, Role::Member)
            .await
            .unwrap()
    }

    /// Other numbers than the product's.
    pub fn limited(&self, change: impl FnOnce(&mut Limits)) -> Orgs {
        self.world.limited(limits(|limits| {
            limits.organizations_a_day = 1_000_000;
            change(limits);
        }))
    }
}
