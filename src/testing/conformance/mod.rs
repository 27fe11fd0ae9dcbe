//! The conformance kit: a host's own wiring, put to the test with one call.
//!
//! The [`Builder`](crate::handle::Builder) finds what can be found without a database and without waiting. The kit finds the rest: it
//! founds, invites, joins, hands over, removes and departs with the host's parts in place, lets some deeds meet, tells everything twice, and asks
//! the [`probes`] at the end. What it finds is a [`Breach`]: the part, what was seen, what to mend.
//!
//! ```
//! # async fn play() {
//! use orgs::testing::{World, conformance::{self, NoHost, Wiring}};
//! use std::sync::Arc;
//!
//! // In a host's own test: the handle as its process builds it, on a database that is thrown away.
//! let world = World::sqlite().await;
//! let wiring = Wiring::new(world.orgs.clone(), Arc::new(NoHost));
//! conformance::check(&wiring).await.unwrap();
//! # }
//! # tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap().block_on(play());
//! ```
//!
//! A host with a directory, mails or guards of its own says how to look behind them: [`Host`]. One with kinds of organizations gives
//! fields to try them with: [`Wiring::kind`].
//!
//! # What it tries
//!
//! | part | has to |
//! |---|---|
//! | `Clock` | never go back |
//! | `SlugPolicy` | make of any name a slug or nothing, the same each time, and not the same of every name |
//! | `InvitationBackend`, `RegistrationBackend` | say the same of the same; turn away not everybody; leave nobody waiting for a mail that nobody sends |
//! | `UserDirectory` | answer with whom was asked for, the same each time, in either case of letters, with nobody for nobody, and only by addresses that are proved |
//! | `Mailer` | come back in time; deliver what it took, with its link unbroken; take the same message twice |
//! | `Guard` | let happen what the host does not mean to forbid, and never stop a departure |
//! | `MailTemplates` | carry a link that works |
//! | `Subscriber` | take every event, come back in time, and change nothing when told again |
//! | `OrganizationKind` | keep its fields, through founding, inviting, joining and changing; forget them with what they are of; share the fate of a deed |
//! | all of it together | let one of two win where only one may, without a fault, and break no invariant |
//!
//! The first rows are tried by themselves; a story with people in it begins only where they hold, because it would only repeat them.
//!
//! An invitation backend cannot let in who has proved nothing: it says a word, and the verbs keep the rules. A directory could, by answering
//! for addresses that were only typed; so that is what is tried.
//!
//! Never here: a rule of the product. What has to hold is said where the part is.

mod backends;
mod bench;
mod breach;
mod clock;
mod directory;
mod fate;
mod host;
mod kinds;
mod mailer;
mod races;
mod slugs;
mod story;
mod telling;

pub use breach::{Breach, Breaches};
pub use host::{Host, NoHost};
pub use kinds::Sample;

use crate::{Orgs, kinds::OrganizationKind, probes};
use bench::Bench;
use kinds::{Trial, TrialOf};
use std::{
    fmt::{self, Debug},
    sync::Arc,
    time::Duration,
};

/// What is put to the test.
pub struct Wiring {
    orgs: Orgs,
    host: Arc<dyn Host>,
    patience: Duration,
    kinds: Vec<Box<dyn Trial>>,
}

impl Debug for Wiring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wiring")
            .field("orgs", &self.orgs)
            .finish_non_exhaustive()
    }
}

/// So long may a part take for one answer.
const PATIENCE: Duration = Duration::from_secs(10);

impl Wiring {
    /// A handle with every part in place, on a database that may be written to and thrown away; and the host behind them.
    pub fn new(orgs: Orgs, host: Arc<dyn Host>) -> Self {
        Self {
            orgs,
            host,
            patience: PATIENCE,
            kinds: Vec::new(),
        }
    }

    /// Another patience than ten seconds for each answer of a part.
    pub fn patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// Fields to try a kind with. Every kind that the handle knows needs some.
    pub fn kind<K: OrganizationKind>(mut self, sample: Sample<K>) -> Self
    where
        K::Organization: PartialEq + Debug,
        K::Member: PartialEq + Debug,
        K::Invitation: PartialEq + Debug,
    {
        self.kinds.push(Box::new(TrialOf(sample)));
        self
    }
}

/// Tries everything, and says all that was found.
pub async fn check(wiring: &Wiring) -> Result<(), Breaches> {
    let mut breaches = Vec::new();
    let bench = Bench::of(wiring).await.map_err(|breach| Breaches(vec![breach]))?;
    breaches.extend(clock::check(&wiring.orgs).err());
    breaches.extend(slugs::check(wiring.orgs.slugs()).err());
    breaches.extend(backends::check(&bench).err());
    breaches.extend(directory::check(&bench).await.err());
    breaches.extend(mailer::check(&bench).await.err());
    if breaches.is_empty() {
        breaches.extend(story::play(&bench).await.err());
    }
    if breaches.is_empty() {
        breaches.extend(telling::repeat(&bench).await.err());
        breaches.extend(kinds::check(&bench, &wiring.kinds).await);
        breaches.extend(races::check(&bench).await.err());
        breaches.extend(invariants(&wiring.orgs).await);
    }
    match breaches.as_slice() {
        [] => Ok(()),
        _ => Err(Breaches(breaches)),
    }
}

async fn invariants(orgs: &Orgs) -> Vec<Breach> {
    let mend = "Write to our tables by the verbs only.";
    match probes::probe(orgs.database()).await {
        Ok(probed) => {
            let broken = probed.broken.into_iter();
            broken.map(|rule| Breach::new("Orgs", rule, mend)).collect()
        }
        Err(fault) => vec![Breach::new("Orgs", format!("the probes failed: {fault}"), mend)],
    }
}
