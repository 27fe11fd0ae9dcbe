//! [`Orgs`]: the cheap handle that every verb takes first. No verbs here.
//!
//! It keeps the parts that a host may replace: see [`Builder`]. Never here: what a part does.
#![doc = ""]
#![doc = include_str!("../docs/start.md")]

mod builder;
mod fitting;
mod misfit;

pub use builder::Builder;
pub use misfit::Misfit;

use crate::{
    database::{Db, Migrations},
    events::{Guard, Subscriber},
    foundings::RegistrationBackend,
    invitations::InvitationBackend,
    kernel::{Clock, Fault, Kind, Timestamp},
    kinds::{
        OrganizationKind,
        keeping::{Brought, Keeping, Of},
    },
    limits::Limits,
    live::hub::Hub,
    mail::{MailTemplates, Post, templates::Destination},
    organizations::{self, SlugPolicy},
    users::{self, UserDirectory},
    work::Attendance,
};
use std::{fmt, sync::Arc};
use tokio::sync::Notify;

/// The database, the clock, the limits and every other part of a host's wiring, for organizations of one [`Kind`]. Clone it freely.
#[derive(Clone)]
pub struct Orgs {
    parts: Arc<Parts>,
    desk: Arc<At>,
    presence: Presence,
}

/// Whether members who ask by a handle are there.
#[derive(Clone, Copy)]
enum Presence {
    Noted,
    Passed,
}

/// Which organizations this handle is for.
struct At {
    kind: Kind,
    /// None for plain organizations, which have no fields of a host's.
    keeping: Option<Arc<dyn Keeping>>,
    brought: Brought,
}

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
    /// Those that were given to the builder.
    kinds: Vec<(Kind, Arc<dyn Keeping>)>,
    migrations: Vec<Migrations>,
    guards: Vec<Arc<dyn Guard>>,
    subscribers: Vec<Arc<dyn Subscriber>>,
    committed: Arc<Notify>,
    hub: Hub,
    attendance: Attendance,
}

impl fmt::Debug for Orgs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Orgs")
            .field("engine", &self.database().engine())
            .field("kind", self.kind())
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
        Builder::of(Parts::clone(&self.parts))
    }

    fn new(parts: Parts) -> Self {
        let desk = Arc::new(At {
            kind: Kind::PLAIN,
            keeping: None,
            brought: Brought::default(),
        });
        let (parts, presence) = (Arc::new(parts), Presence::Noted);
        Self { parts, desk, presence }
    }

    /// Brings the tables up to date, ours and then the host's, and the words by which people and organizations are found; and
    /// looks whether the tables of every kind answer.
    pub async fn migrate(&self) -> Result<(), Fault> {
        self.database().migrate().await?;
        users::words::spell_all(self).await?;
        organizations::words::spell_all(self).await?;
        for migrations in &self.parts.migrations {
            self.database().migrate_more(migrations).await?;
        }
        for (kind, keeping) in &self.parts.kinds {
            let answers = keeping.answers(&mut self.database().read().await?).await;
            answers.map_err(|fault| Fault::broken(format!("OrganizationKind {kind}: {fault}")))?;
        }
        Ok(())
    }

    /// Which kind of organizations this handle is for.
    pub fn kind(&self) -> &Kind {
        &self.desk.kind
    }

    pub(crate) fn at_desk<K: OrganizationKind>(&self, brought: Brought) -> Self {
        let desk = At {
            kind: const { Kind::named(K::KIND) },
            keeping: Some(Arc::new(Of::<K>::new())),
            brought,
        };
        self.at(desk)
    }

    /// The handle for a kind of which only the name is known; itself, if it is for that one already.
    pub(crate) fn at_desk_of(&self, kind: Kind) -> Self {
        if kind == self.desk.kind {
            return self.clone();
        }
        let known = self.parts.kinds.iter().find(|(known, _)| *known == kind);
        let keeping = known.map(|(_, keeping)| keeping.clone());
        self.at(At {
            kind,
            keeping,
            brought: Brought::default(),
        })
    }

    fn at(&self, desk: At) -> Self {
        let (parts, desk, presence) = (self.parts.clone(), Arc::new(desk), self.presence);
        Self { parts, desk, presence }
    }

    pub(crate) fn keeping(&self) -> Option<&dyn Keeping> {
        self.desk.keeping.as_deref()
    }

    pub(crate) fn brought(&self) -> &Brought {
        &self.desk.brought
    }

    /// The database.
    pub fn database(&self) -> &Db {
        &self.parts.database
    }

    /// The limits.
    pub fn limits(&self) -> &Limits {
        &self.parts.limits
    }

    /// The present instant.
    pub fn now(&self) -> Timestamp {
        self.parts.clock.now()
    }

    /// Where the host's people are found, if the host has said so.
    pub(crate) fn directory(&self) -> Option<&dyn UserDirectory> {
        self.parts.directory.as_deref()
    }

    /// How names become slugs.
    pub(crate) fn slugs(&self) -> &dyn SlugPolicy {
        &*self.parts.slugs
    }

    /// What becomes of an invited address.
    pub(crate) fn invitations(&self) -> &dyn InvitationBackend {
        &*self.parts.invitations
    }

    /// What becomes of a visitor who wants to found.
    pub(crate) fn registrations(&self) -> &dyn RegistrationBackend {
        &*self.parts.registrations
    }

    /// The words of the mails.
    pub(crate) fn templates(&self) -> &dyn MailTemplates {
        &*self.parts.templates
    }

    /// Who sends the mails of organizations, if somebody does.
    #[cfg(feature = "testing")]
    pub(crate) fn post(&self) -> Option<&Post> {
        self.parts.post.as_ref()
    }

    /// The kinds that it was built with.
    #[cfg(feature = "testing")]
    pub(crate) fn kinds(&self) -> impl Iterator<Item = &Kind> {
        self.parts.kinds.iter().map(|(kind, _)| kind)
    }

    /// Where a link of a mail about this handle's kind of organizations leads: a path, as the [`MailTemplates`] say it.
    pub fn path_of(&self, to: Destination<'_>) -> String {
        self.templates().path_of(self.kind(), to)
    }

    pub(crate) fn guards(&self) -> &[Arc<dyn Guard>] {
        &self.parts.guards
    }

    pub(crate) fn subscribers(&self) -> &[Arc<dyn Subscriber>] {
        &self.parts.subscribers
    }

    /// An event was committed: the relay of this process need not wait for its next round.
    pub(crate) fn committed(&self) {
        self.parts.committed.notify_one();
    }

    /// Where the pages that look at an organization wait.
    pub(crate) fn hub(&self) -> &Hub {
        &self.parts.hub
    }

    /// The same handle for what is asked or done on somebody's behalf while they need not be there: a page that looks by itself
    /// whether something has changed, a chore at night. It does not make a member active.
    pub fn unattended(&self) -> Self {
        let (parts, desk, presence) = (self.parts.clone(), self.desk.clone(), Presence::Passed);
        Self { parts, desk, presence }
    }

    /// Where members are remembered who are there, if they are by this handle.
    pub(crate) fn attendance(&self) -> Option<&Attendance> {
        match self.presence {
            Presence::Noted => Some(&self.parts.attendance),
            Presence::Passed => None,
        }
    }

    /// Waits until a member is there who is not noted yet: for whoever calls [`members::note_attendance`](crate::members::note_attendance).
    pub async fn next_attendance(&self) {
        self.parts.attendance.somebody().await;
    }

    /// Waits until an event is committed in this process.
    pub async fn next_commit(&self) {
        self.parts.committed.notified().await;
    }
}
