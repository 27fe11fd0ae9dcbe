//! The relay and the posts with every step in trouble. They take several transactions, each of which is whole.

use crate::stage::MINUTE;
use async_trait::async_trait;
use orgs::{
    Orgs,
    events::{Event, Recorded, Subscriber, relay},
    identity::{self, IdentityPost, SignUp},
    kernel::{EmailAddress, Fault, Never, Outcome, Secret},
    mail::Post,
    organizations::{self, Rename},
    testing::{MemoryMailbox, World},
};
use std::sync::{Arc, Mutex};

/// Keeps what it is told.
#[derive(Default)]
struct Ear(Mutex<Vec<Recorded>>);

#[async_trait]
impl Subscriber for Ear {
    async fn told(&self, _: &Orgs, recorded: &Recorded) -> Result<(), Fault> {
        self.0.lock().unwrap().push(recorded.clone());
        Ok(())
    }
}

/// What the relay would tell of now.
async fn due(world: &World) -> Vec<Recorded> {
    let ear = Arc::new(Ear::default());
    let orgs = Orgs::builder(world.orgs.database().clone())
        .clock(world.clock.clone())
        .subscriber(ear.clone())
        .build()
        .unwrap();
    while relay::relay(&orgs).await.unwrap().told > 0 {}
    let heard = ear.0.lock().unwrap();
    heard.clone()
}

both! {
    /// Claims in one transaction, ticks off in another; what was claimed in vain is told a minute later.
    async fn a_round(world) {
        due(&world).await;
        organizations::rename(&world.orgs, &world.olga, &world.acme, &Rename::parse("Better").unwrap()).await.unwrap();
        let ear = Arc::new(Ear::default());
        let orgs = Orgs::builder(world.orgs.database().clone()).clock(world.clock.clone()).subscriber(ear.clone()).build().unwrap();
        drill!(world with orgs before { world.clock.advance(2 * MINUTE) }, 2, [],
            "events/relay.rs", async |orgs: &Orgs| -> Outcome<_, Never> { Ok(relay::relay(orgs).await?) });
        assert_eq!(relay::backlog(&orgs).await.unwrap(), (0, 0));
        let heard = ear.0.lock().unwrap();
        assert!(heard.len() > 1 && heard.iter().all(|told| told.id == heard[0].id), "at least once, with one id: {heard:?}");
    }

    /// No mail before its token is committed; at least one, and none that is not noted, when all is over.
    async fn an_invitation_is_posted(world) {
        let recorded = due(&world).await.into_iter().rfind(|told| matches!(told.event, Event::InvitationSent { .. })).unwrap();
        let mailer = Arc::new(MemoryMailbox::default());
        let post = Post { mailer: mailer.clone(), origin: "https://orgs.example".into(), product: "Orgs".into() };
        drill!(world, 2, [], "invitations/deliver/mod.rs", async |orgs: &Orgs| -> Outcome<_, Never> { Ok(post.told(orgs, &recorded).await?) });
        for mail in mailer.all() {
            let token = mail.text.split(|c: char| !c.is_ascii_hexdigit()).find_map(Secret::parse).unwrap();
            assert!(orgs::invitations::prove(&world.orgs, &token).await.is_ok(), "a mailed link that does not work");
        }
        assert!(mailer.of(&world.ivy).len() > 1);
    }

    async fn a_confirmation_is_posted(world) {
        due(&world).await;
        let form = SignUp::parse("Nora", "nora@example.org", "correct horse battery staple").unwrap();
        identity::sign_up(&world.orgs, &form, "/").await.unwrap();
        let recorded = due(&world).await.pop().unwrap();
        let mailer = Arc::new(MemoryMailbox::default());
        let post = IdentityPost { mailer: mailer.clone(), origin: "https://orgs.example".into(), product: "Orgs".into() };
        drill!(world, 1, [], "identity/letters.rs", async |orgs: &Orgs| -> Outcome<_, Never> { Ok(post.told(orgs, &recorded).await?) });
        assert_eq!(mailer.all().len(), 1, "nothing is mailed before its token is committed");
    }

    /// The newest of the mails is the one whose link works: each attempt puts the link before it out of use.
    async fn a_link_to_a_new_password_is_posted(world) {
        due(&world).await;
        identity::request_reset(&world.orgs, &world.mia.email).await.unwrap();
        let recorded = due(&world).await.pop().unwrap();
        let mailer = Arc::new(MemoryMailbox::default());
        let post = IdentityPost { mailer: mailer.clone(), origin: "https://orgs.example".into(), product: "Orgs".into() };
        drill!(world, 1, [], "identity/letters.rs", async |orgs: &Orgs| -> Outcome<_, Never> { Ok(post.told(orgs, &recorded).await?) });
        let mail = mailer.all().pop().unwrap();
        let token = mail.text.split(|c: char| !c.is_ascii_hexdigit()).find_map(Secret::parse).unwrap();
        assert!(identity::show_reset(&world.orgs, &token).await.is_ok(), "a mailed link that does not work");
        assert_eq!(mailer.all().len(), 1, "nothing is mailed before its token is committed");
    }

    async fn a_link_to_confirm_an_address_is_posted(world) {
        due(&world).await;
        let second = EmailAddress::parse("mia@home.example").unwrap();
        identity::add_address(&world.orgs, &world.mia, &second).await.unwrap();
        let recorded = due(&world).await.pop().unwrap();
        let mailer = Arc::new(MemoryMailbox::default());
        let post = IdentityPost { mailer: mailer.clone(), origin: "https://orgs.example".into(), product: "Orgs".into() };
        drill!(world, 1, [], "identity/addresses/post.rs", async |orgs: &Orgs| -> Outcome<_, Never> { Ok(post.told(orgs, &recorded).await?) });
        let mail = mailer.all().pop().unwrap();
        let token = mail.text.split(|c: char| !c.is_ascii_hexdigit()).find_map(Secret::parse).unwrap();
        identity::confirm_address(&world.orgs, &world.mia, &token).await.unwrap();
        assert_eq!(mailer.all().len(), 1, "nothing is mailed before its token is committed");
    }
}
