//! Where the kit works: the host's handle with a clock that can be put on and an ear at its end, people who are made by the host, and
//! patience.

use super::{
    Wiring,
    breach::{Breach, Found},
    host::Host,
    telling::Listener,
};
use crate::{
    Orgs,
    kernel::{Clock, DisplayName, EmailAddress, Failure, Fault, Outcome, Secret, Slug, Timestamp},
    organizations::{self, Create},
    testing::Person,
    users::{self, Profile},
};
use std::{
    fmt::Debug,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};
use tokio::time::timeout;

/// Between two looks at something that takes its time outside of the process.
pub(super) const GLANCE: Duration = Duration::from_millis(20);

pub(super) struct Bench {
    pub orgs: Orgs,
    pub host: Arc<dyn Host>,
    pub patience: Duration,
    pub heard: Arc<Listener>,
    ahead: Arc<Ahead>,
    run: String,
}

/// The host's clock, and so much later.
struct Ahead {
    host: Orgs,
    by: AtomicI64,
}

impl Clock for Ahead {
    fn now(&self) -> Timestamp {
        Timestamp(self.host.now().0.saturating_add(self.by.load(Ordering::SeqCst)))
    }
}

impl Bench {
    pub async fn of(wiring: &Wiring) -> Found<Self> {
        let migrated = wiring.orgs.migrate().await;
        migrated.map_err(|fault| blamed(&fault, "the tables were not made"))?;
        let ahead = Arc::new(Ahead {
            host: wiring.orgs.clone(),
            by: AtomicI64::new(0),
        });
        let heard = Arc::new(Listener::default());
        // So many foundings are nobody's business here; everything else is as the host has it.
        let mut limits = wiring.orgs.limits().clone();
        limits.organizations_a_day = i64::from(i32::MAX);
        limits.founders = crate::limits::Founders::Everybody;
        let builder = wiring.orgs.to_builder().clock(ahead.clone()).limits(limits);
        let orgs = builder.subscriber(heard.clone()).build();
        let orgs = orgs.map_err(|misfit| Breach::new(misfit.part, misfit.why, "See the Builder."))?;
        let run = Secret::random().map_err(|fault| blamed(&fault, "there is no randomness"))?;
        Ok(Self {
            orgs,
            host: wiring.host.clone(),
            patience: wiring.patience,
            heard,
            ahead,
            run: run.reveal()[..8].to_owned(),
        })
    }

    /// So much later.
    pub fn put_on(&self, span: Duration) {
        let micros = i64::try_from(span.as_micros()).unwrap_or(i64::MAX);
        self.ahead.by.fetch_add(micros, Ordering::SeqCst);
    }

    /// Whether nobody tells people anything: no `Post`, and no subscriber but the kit's own.
    pub fn is_silent(&self) -> bool {
        self.orgs.post().is_none() && self.orgs.subscribers().len() == 1
    }

    /// An address that nobody has had before this run.
    pub fn address(&self, name: &str) -> Found<EmailAddress> {
        let text = format!("{}-{}@conformance.example", name.to_lowercase(), self.run);
        EmailAddress::parse(&text).map_err(|issue| unreadable(&text, issue))
    }

    /// What a part answers, unless it lets everybody wait.
    pub async fn within<T>(&self, part: &'static str, what: &str, answer: impl Future<Output = T>) -> Found<T> {
        timeout(self.patience, answer).await.map_err(|_| {
            let saw = format!("{what} was not there after {:?}", self.patience);
            Breach::new(part, saw, "Give it a timeout of its own.")
        })
    }

    /// A deed that has to happen.
    pub async fn deed<T, R: Debug>(&self, what: &str, verb: impl Future<Output = Outcome<T, R>>) -> Found<T> {
        let part = if self.orgs.guards().is_empty() { "Orgs" } else { "Guard" };
        match self.within(part, what, verb).await? {
            Ok(value) => Ok(value),
            Err(Failure::Vetoed(veto)) => Err(Breach::new(
                "Guard",
                format!("{what} was vetoed: {veto}"),
                "Judge by what the deed is about, and say Fine to everything else; what is meant is named by Host::vetoes.",
            )),
            Err(Failure::Faulted(fault)) => Err(blamed(&fault, what)),
            Err(no) => Err(Breach::new(
                "Orgs",
                format!("{what} was answered {no:?}"),
                "Look at the Limits and the backends.",
            )),
        }
    }

    /// A deed that a host may mean to forbid; nothing where it does.
    pub async fn may<T, R: Debug>(
        &self,
        kind: &str,
        what: &str,
        verb: impl Future<Output = Outcome<T, R>>,
    ) -> Found<Option<T>> {
        if self.host.vetoes(kind) {
            return Ok(None);
        }
        self.deed(what, verb).await.map(Some)
    }

    /// Somebody new, as the host makes people.
    pub async fn person(&self, name: &str) -> Found<Person> {
        let email = self.address(name)?;
        self.person_at(name, &email).await.map(|(person, _)| person)
    }

    /// The same, with an address that was made before; and the host's key of them.
    pub async fn person_at(&self, name: &str, email: &EmailAddress) -> Found<(Person, String)> {
        let key = match self.enrol(name, email).await? {
            Some(key) => {
                self.deed("recognizing somebody", users::recognize(&self.orgs, &key))
                    .await?;
                key
            }
            None => {
                let profile = Profile {
                    external_id: email.canonical(),
                    email: email.clone(),
                    name: called(name)?,
                };
                self.deed("syncing somebody", users::sync(&self.orgs, &profile)).await?;
                profile.external_id
            }
        };
        let found = Person::find(&self.orgs, email).await;
        let person = found.map_err(|fault| blamed(&fault, "somebody who was just made is not there"))?;
        Ok((person, key))
    }

    pub async fn enrol(&self, name: &str, email: &EmailAddress) -> Found<Option<String>> {
        let enrolled = self.host.enrol(&called(name)?, email).await;
        enrolled.map_err(|fault| blamed(&fault, "Host::enrol failed"))
    }

    pub async fn enrol_unproven(&self, name: &str, email: &EmailAddress) -> Found<Option<String>> {
        let enrolled = self.host.enrol_unproven(&called(name)?, email).await;
        enrolled.map_err(|fault| blamed(&fault, "Host::enrol_unproven failed"))
    }

    pub async fn letters(&self, to: &EmailAddress) -> Found<Vec<String>> {
        let letters = self.host.letters(to).await;
        let letters = letters.map_err(|fault| blamed(&fault, "Host::letters failed"))?;
        letters.ok_or_else(|| {
            let mend = "Let Host::letters read the mailbox that the mailer of this wiring fills.";
            Breach::new("Mailer", "nobody can look whether anything arrives", mend)
        })
    }

    /// An organization of the handle's kind, with a slug that nobody has.
    pub async fn found(&self, orgs: &Orgs, founder: &Person, name: &str) -> Found<Slug> {
        let form = Create {
            name: called(name)?,
            slug: Slug::parse(&format!("{}-{}", name.to_lowercase().replace(' ', "-"), self.run)).ok(),
        };
        let created = self
            .deed(
                "founding (organization.created)",
                organizations::create(orgs, founder, &form),
            )
            .await?;
        Ok(created.slug)
    }
}

fn called(name: &str) -> Found<DisplayName> {
    DisplayName::parse(name).map_err(|issue| unreadable(name, issue))
}

/// What the kit itself types is fine, unless it is the kit that is broken.
pub(super) fn unreadable(text: &str, why: impl Debug) -> Breach {
    let saw = format!("\"{text}\" cannot be read: {why:?}");
    Breach::new("Orgs", saw, "This is a fault of the kit's: please report it.")
}

/// A fault says whose it is, where a part is to blame.
pub(super) fn blamed(fault: &Fault, what: &str) -> Breach {
    let text = fault.to_string();
    let part = ["Guard", "UserDirectory", "OrganizationKind", "Migrations"]
        .into_iter()
        .find(|part| text.starts_with(part))
        .unwrap_or("Orgs");
    Breach::new(
        part,
        format!("{what}: {text}"),
        "A fault stops the whole deed; answer it where it comes from.",
    )
}
