//! [`Orgs`]: the cheap handle that every verb takes first. No verbs here.
//!
//! It keeps the parts that a host may replace: see [`Builder`]. Never here: what a part does.

mod builder;
mod fitting;
mod misfit;

pub use builder::Builder;
pub use misfit::Misfit;

use crate::{
    database::Db,
    events::{Guard, Subscriber},
    foundings::RegistrationBackend,
    invitations::InvitationBackend,
    kernel::{Clock, Fault, Timestamp},
    limits::Limits,
    live::hub::Hub,
    mail::{MailTemplates, Post},
    organizations::{self, SlugPolicy},
    users::{self, UserDirectory},
};
use std::{fmt, sync::Arc};
use tokio::sync::Notify;

/// The database, the clock, the limits and every other part of a host's wiring. Clone it freely.
#[derive(Clone)]
pub struct Orgs(Arc<Parts>);

#[derive(Clone)]
struct Parts {
    database: Db,
    clock: Arc<dyn Clock>,
    limits: Limits,
    directory: Option<Arc<dyn UserDirectory>>,
    slugs: Arc<dyn SlugPolicy>,
    invitations: Arc<dyn InvitationBackend>,
    registrations: Arc<dyn RegistrationBackend>,
    templates: Arc<dyn MailTemplates>,
    /// Among the subscribers, too.
    post: Option<Post>,
    guards: Vec<Arc<dyn Guard>>,
    subscribers: Vec<Arc<dyn Subscriber>>,
    committed: Arc<Notify>,
    hub: Hub,
}

impl fmt::Debug for Orgs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Orgs")
            .field("engine", &self.database().engine())
            .finish_non_exhaustive()
    }
}

impl Orgs {
    /// Starts from an open database.
    pub fn builder(database: Db) -> Builder {
        Builder::new(database)
    }

    /// Starts from this handle's parts: for another handle on the same database, with a part or two replaced.
    pub fn to_builder(&self) -> Builder {
        Builder::of(Parts::clone(&self.0))
    }

    /// Brings the tables up to date, and the words by which people and organizations are found.
    pub async fn migrate(&self) -> Result<(), Fault> {
        self.database().migrate().await?;
        users::words::spell_all(self).await?;
        organizations::words::spell_all(self).await
    }

    /// The database.
    pub fn database(&self) -> &Db {
        &self.0.database
    }

    /// The limits.
    pub fn limits(&self) -> &Limits {
        &self.0.limits
    }

    /// The present instant.
    pub fn now(&self) -> Timestamp {
        self.0.clock.now()
    }

    /// Where the host's people are found, if the host has said so.
    pub(crate) fn directory(&self) -> Option<&dyn UserDirectory> {
        self.0.directory.as_deref()
    }

    /// How names become slugs.
    pub(crate) fn slugs(&self) -> &dyn SlugPolicy {
        &*self.0.slugs
    }

    /// What becomes of an invited address.
    pub(crate) fn invitations(&self) -> &dyn InvitationBackend {
        &*self.0.invitations
    }

    /// What becomes of a visitor who wants to found.
    pub(crate) fn registrations(&self) -> &dyn RegistrationBackend {
        &*self.0.registrations
    }

    /// The words of the mails.
    pub(crate) fn templates(&self) -> &dyn MailTemplates {
        &*self.0.templates
    }

    pub(crate) fn guards(&self) -> &[Arc<dyn Guard>] {
        &self.0.guards
    }

    pub(crate) fn subscribers(&self) -> &[Arc<dyn Subscriber>] {
        &self.0.subscribers
    }

    /// An event was committed: the relay of this process need not wait for its next round.
    pub(crate) fn committed(&self) {
        self.0.committed.notify_one();
    }

    /// Where the pages that look at an organization wait.
    pub(crate) fn hub(&self) -> &Hub {
        &self.0.hub
    }

    /// Waits until an event is committed in this process.
    pub async fn next_commit(&self) {
        self.0.committed.notified().await;
    }
}
