//! Puts a handle together. Every part has a default; what does not fit is an error with the part's name.

use super::{Misfit, Orgs, Parts, fitting};
use crate::{
    database::{Db, Migrations},
    events::{Guard, Subscriber},
    foundings::{RegistrationBackend, SignUpFirst},
    invitations::{ByConsent, InvitationBackend},
    kernel::{Clock, Kind, SystemClock},
    kinds::{OrganizationKind, keeping::Of},
    limits::Limits,
    live::hub::Hub,
    mail::{MailTemplates, Post, templates::Shipped},
    organizations::{NameWords, SlugPolicy},
    users::UserDirectory,
    work::Attendance,
};
use std::{fmt, sync::Arc};

/// Puts a handle together.
///
/// | part                    | what it decides                                    | without it                               |
/// |-------------------------|----------------------------------------------------|------------------------------------------|
/// | [`UserDirectory`]       | who the host's people are                          | whoever was told of by `users::sync`     |
/// | [`InvitationBackend`]   | what becomes of an invited address                 | [`ByConsent`]: everybody is asked        |
/// | [`RegistrationBackend`] | what becomes of a visitor who wants to found       | [`SignUpFirst`]                          |
/// | [`Post`]                | by which `Mailer`, and with which links, mails go  | none is sent                             |
/// | [`MailTemplates`]       | the words of the mails                             | [`Shipped`]                              |
/// | [`SlugPolicy`]          | the slug that a name becomes                       | [`NameWords`]                            |
/// | [`Clock`]               | what time it is                                    | the machine's                            |
/// | [`Subscriber`]          | what follows from an event, after the commit       | nothing                                  |
/// | [`Guard`]               | what the host forbids, before the commit           | nothing                                  |
/// | [`OrganizationKind`]    | the fields of organizations, members, invitations  | plain organizations                      |
/// | [`Migrations`]          | the host's own tables                              | none                                     |
/// | [`Limits`]              | numbers and lifetimes                              | those that the product ships with        |
#[derive(Clone)]
pub struct Builder(Parts);

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder").finish_non_exhaustive()
    }
}

impl Builder {
    pub(super) fn new(database: Db) -> Self {
        Self(Parts {
            database,
            clock: Arc::new(SystemClock),
            limits: Limits::default(),
            directory: None,
            slugs: Arc::new(NameWords),
            invitations: Arc::new(ByConsent),
            registrations: Arc::new(SignUpFirst),
            templates: Arc::new(Shipped),
            post: None,
            kinds: Vec::new(),
            migrations: Vec::new(),
            guards: Vec::new(),
            subscribers: Vec::new(),
            committed: Arc::default(),
            hub: Hub::default(),
            attendance: Attendance::default(),
        })
    }

    pub(super) const fn of(parts: Parts) -> Self {
        Self(parts)
    }

    /// Another clock, for tests.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.0.clock = clock;
        self
    }

    /// Other numbers.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.0.limits = limits;
        self
    }

    /// Where the host's people are found.
    pub fn directory(mut self, directory: Arc<dyn UserDirectory>) -> Self {
        self.0.directory = Some(directory);
        self
    }

    /// How names become slugs.
    pub fn slugs(mut self, policy: Arc<dyn SlugPolicy>) -> Self {
        self.0.slugs = policy;
        self
    }

    /// What becomes of an invited address.
    pub fn invitations(mut self, backend: Arc<dyn InvitationBackend>) -> Self {
        self.0.invitations = backend;
        self
    }

    /// What becomes of a visitor who wants to found an organization.
    pub fn registrations(mut self, backend: Arc<dyn RegistrationBackend>) -> Self {
        self.0.registrations = backend;
        self
    }

    /// The words of the mails.
    pub fn templates(mut self, templates: Arc<dyn MailTemplates>) -> Self {
        self.0.templates = templates;
        self
    }

    /// Who sends the mails of organizations: a subscriber like others, whose origin is looked at when the handle is built.
    pub fn post(mut self, post: Post) -> Self {
        self.0.post = Some(post.clone());
        self.subscriber(Arc::new(post))
    }

    /// One more kind of organizations, whose tables are looked at by [`Orgs::migrate`].
    pub fn kind<K: OrganizationKind>(mut self) -> Self {
        let kind = const { Kind::named(K::KIND) };
        self.0.kinds.push((kind, Arc::new(Of::<K>::new())));
        self
    }

    /// Tables of the host's own, made by [`Orgs::migrate`] behind ours.
    pub fn migrations(mut self, migrations: Migrations) -> Self {
        self.0.migrations.push(migrations);
        self
    }

    /// One more listener to events.
    pub fn subscriber(mut self, subscriber: Arc<dyn Subscriber>) -> Self {
        self.0.subscribers.push(subscriber);
        self
    }

    /// One more guard; all of them are asked, in this order, until one vetoes.
    pub fn guard(mut self, guard: Arc<dyn Guard>) -> Self {
        self.0.guards.push(guard);
        self
    }

    /// The handle; or the first part that does not fit.
    pub fn build(self) -> Result<Orgs, Misfit> {
        fitting::check(&self.0)?;
        Ok(Orgs::new(self.0))
    }
}
