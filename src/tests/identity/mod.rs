//! The built-in people: how somebody gets another password, and looks after their account.
//!
//! Never here: every step in trouble; that is `faults/people.rs`.

use crate::stage::limits;
use orgs::{
    Orgs,
    events::relay,
    identity::{self, IdentityPost, Password, Session},
    kernel::{EmailAddress, Secret},
    limits::Limits,
    mail::Message,
    testing::{MemoryMailbox, World},
};
use std::sync::Arc;

mod account;
mod acting;
mod addresses;
mod departure;
mod factors;
mod passkeys;
mod policy;
mod proof;
mod provider;
mod reset;
mod stay;
mod walls;

const PASSWORD: &str = "correct horse battery staple";
const ANOTHER: &str = "a longer sentence of mine";

fn password(typed: &str) -> Password {
    Password::parse(typed, "", "").unwrap()
}

fn address(email: &str) -> EmailAddress {
    EmailAddress::parse(email).unwrap()
}

/// The world's handle with a post office.
struct Desk {
    orgs: Orgs,
    mailbox: Arc<MemoryMailbox>,
}

impl Desk {
    async fn open(world: &World) -> Self {
        Self::with(world, limits(|_| {})).await
    }

    /// Mia has a password, and what the cast's entry caused is told.
    async fn with(world: &World, limits: Limits) -> Self {
        let mailbox = Arc::new(MemoryMailbox::default());
        let post = IdentityPost {
            mailer: mailbox.clone(),
            origin: "https://orgs.example".into(),
            product: "Orgs".into(),
        };
        let orgs = Orgs::builder(world.orgs.database().clone())
            .clock(world.clock.clone())
            .limits(limits)
            .subscriber(Arc::new(post))
            .build()
            .unwrap();
        identity::set_password(&orgs, &world.mia.email, &password(PASSWORD))
            .await
            .unwrap();
        let desk = Self { orgs, mailbox };
        desk.told().await;
        desk
    }

    /// Everything that is due is told.
    async fn told(&self) {
        while relay::relay(&self.orgs).await.unwrap().told > 0 {}
    }

    /// The subjects of what somebody was sent since the last time.
    async fn mails(&self, to: &EmailAddress) -> Vec<Message> {
        self.told().await;
        self.mailbox.of(to)
    }

    /// Asks for a link and opens the mail.
    async fn link(&self, to: &EmailAddress) -> Secret {
        identity::request_reset(&self.orgs, to).await.unwrap();
        token(self.mails(to).await.last().unwrap())
    }

    async fn sign_in(&self, who: &EmailAddress, typed: &str) -> Option<Session> {
        identity::sign_in(&self.orgs, who.as_str(), typed).await.ok()?.session()
    }

    async fn lives(&self, session: &Session) -> bool {
        identity::authenticate(&self.orgs, &session.token)
            .await
            .unwrap()
            .is_some()
    }
}

/// The token in the link of a mail: the only 64 hexadecimal digits in it.
fn token(mail: &Message) -> Secret {
    let mut words = mail.text.split(|c: char| !c.is_ascii_hexdigit());
    words.find_map(Secret::parse).unwrap()
}
