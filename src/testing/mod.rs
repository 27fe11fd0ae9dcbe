//! The kit for tests, ours and yours: people to play with, a clock that stands still, real databases, and the probes of the
//! invariants.
//!
//! ```no_run
//! # async fn play() {
//! use orgs::{members, testing::World};
//!
//! let world = World::sqlite().await;
//! members::remove(&world.orgs, &world.adam, &world.acme, world.mia.user).await.unwrap();
//! assert!(world.probe().await.is_empty());
//! # }
//! ```
//!
//! A host's own wiring is put to the test by [`conformance`].
//!
//! [`Cast`] is free of test-only assumptions, so that demo data can be made of it; [`World`] panics where a test should stop.

pub mod cast;
pub mod clock;
#[cfg(feature = "testing")]
pub mod cluster;
#[cfg(feature = "testing")]
pub mod conformance;
pub mod crowd;
#[cfg(feature = "testing")]
pub mod device;
#[cfg(feature = "testing")]
pub mod doubles;
#[cfg(feature = "testing")]
pub mod facts;
#[cfg(feature = "testing")]
pub mod house;
#[cfg(feature = "testing")]
pub mod mailbox;
#[cfg(feature = "testing")]
pub mod probes;
#[cfg(feature = "testing")]
pub mod spare;
#[cfg(feature = "testing")]
pub mod world;

#[cfg(feature = "testing")]
mod beginning;
#[cfg(feature = "testing")]
mod store;

pub use cast::{Cast, Person};
pub use clock::FixedClock;
pub use crowd::{crowd, founders};
#[cfg(feature = "testing")]
pub use device::Device;
#[cfg(feature = "testing")]
pub use doubles::{Ear, Gatekeeper, MemoryDirectory};
#[cfg(feature = "testing")]
pub use facts::Told;
#[cfg(feature = "testing")]
pub use mailbox::MemoryMailbox;
#[cfg(feature = "testing")]
pub use spare::Spare;
#[cfg(feature = "testing")]
pub use world::World;
