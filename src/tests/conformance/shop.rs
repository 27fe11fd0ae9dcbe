//! A host as it should be: its own people, mails, rules and ledger.

use async_trait::async_trait;
use orgs::{
    Orgs,
    database::Migrations,
    events::{Recorded, Subscriber},
    handle::Builder,
    kernel::{DisplayName, EmailAddress, Fault, Veto},
    mail::Post,
    testing::{Gatekeeper, MemoryDirectory, MemoryMailbox, World, conformance::Host},
    users::{Known, Profile, UserDirectory},
};
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

/// A shop with customers.
#[derive(Default)]
pub struct Shop {
    pub directory: Arc<MemoryDirectory>,
    pub mailbox: Arc<MemoryMailbox>,
    customers: AtomicUsize,
    /// Where people wait whose address is not proved.
    pub unproven: Arc<MemoryDirectory>,
}

/// What the shop forbids, and means to.
pub const FORBIDDEN: &str = "member.left";

impl Shop {
    /// A handle's parts, all of them right.
    pub fn wire(&self, world: &World) -> Builder {
        let gate = Gatekeeper::default();
        gate.veto(
            FORBIDDEN,
            Veto::new("contract-running", "The contract runs until June."),
        );
        world
            .orgs
            .to_builder()
            .directory(self.directory.clone())
            .post(post(self.mailbox.clone()))
            .guard(Arc::new(gate))
            .migrations(LEDGER)
            .subscriber(Arc::new(Ledger::Once))
    }

    fn put(&self, directory: &MemoryDirectory, name: &DisplayName, email: &EmailAddress) -> String {
        let external_id = format!("customer-{}", self.customers.fetch_add(1, Ordering::SeqCst));
        directory.put(Known::new(Profile {
            external_id: external_id.clone(),
            email: email.clone(),
            name: name.clone(),
        }));
        external_id
    }
}

pub fn post(mailer: Arc<dyn orgs::mail::Mailer>) -> Post {
    Post {
        mailer,
        origin: "https://shop.example".into(),
        product: "Shop".into(),
    }
}

#[async_trait]
impl Host for Shop {
    async fn enrol(&self, name: &DisplayName, email: &EmailAddress) -> Result<Option<String>, Fault> {
        Ok(Some(self.put(&self.directory, name, email)))
    }

    async fn enrol_unproven(&self, name: &DisplayName, email: &EmailAddress) -> Result<Option<String>, Fault> {
        Ok(Some(self.put(&self.unproven, name, email)))
    }

    async fn letters(&self, to: &EmailAddress) -> Result<Option<Vec<String>>, Fault> {
        let letters = self.mailbox.of(to).into_iter();
        Ok(Some(letters.map(|message| message.text).collect()))
    }

    fn vetoes(&self, kind: &str) -> bool {
        kind == FORBIDDEN
    }
}

pub const LEDGER: Migrations = Migrations::new(
    "ledger",
    &[(
        1,
        "ledger",
        "create table ledger (\n  id text not null,\n  attempt bigint not null,\n  primary key (id, attempt)\n);",
    )],
);

/// Writes down in a table of the shop's what it is told.
pub enum Ledger {
    /// Once, however often it is told.
    Once,
    /// Every time.
    EachTime,
    /// And fails where it stands there already.
    OrFails,
}

#[async_trait]
impl Subscriber for Ledger {
    async fn told(&self, orgs: &Orgs, recorded: &Recorded) -> Result<(), Fault> {
        let (attempt, twice) = match self {
            Self::Once => (1, " on conflict do nothing"),
            Self::EachTime => (recorded.attempt, ""),
            Self::OrFails => (1, ""),
        };
        let line = format!(
            "insert into ledger (id, attempt) values ('{}', {attempt}){twice}",
            recorded.id
        );
        orgs.database().script(&line).await
    }
}

/// So that doubles of a directory can be asked as one.
pub async fn known(directory: &MemoryDirectory, email: &EmailAddress) -> Result<Option<Known>, Fault> {
    directory.by_email(email).await
}
