//! Wirings with one part that is broken, as parts are broken in life.

use super::{
    PATIENCE, caught, expect, said,
    shop::{LEDGER, Ledger, Shop, known, post},
};
use async_trait::async_trait;
use orgs::{
    Orgs,
    database::Look,
    events::{Deed, Guard, Recorded, Subscriber, Verdict},
    foundings::{Founding, Reception, RegistrationBackend},
    invitations::{Addressee, ByUser, InvitationBackend, Treatment},
    kernel::{Clock, EmailAddress, Fault, Timestamp, Veto},
    mail::{MailTemplates, Mailer, Message, templates::InvitationMail},
    organizations::{SlugPolicy, Typed},
    testing::{
        Gatekeeper, MemoryDirectory, MemoryMailbox, World,
        conformance::{self, NoHost, Wiring},
        doubles::{Receives, Treats, Words},
    },
    users::{Known, UserDirectory},
};
use std::{
    future::pending,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicUsize, Ordering},
    },
};

fn shop() -> Arc<Shop> {
    Arc::new(Shop::default())
}

/// A second earlier each time.
#[derive(Default)]
pub struct Backwards(AtomicI64);

impl Clock for Backwards {
    fn now(&self) -> Timestamp {
        Timestamp(1_767_614_400_000_000 - 1_000_000 * self.0.fetch_add(1, Ordering::SeqCst))
    }
}

/// A directory with something wrong.
struct Askew {
    right: Arc<MemoryDirectory>,
    unproven: Arc<MemoryDirectory>,
    wrong: Wrong,
    asked: AtomicUsize,
}

#[derive(Clone, Copy, PartialEq)]
enum Wrong {
    /// Whoever comes first in the table.
    Somebody,
    /// Nobody now and then.
    NowAndThen,
    /// Compares letters.
    Letters,
    /// Takes what was typed for proved.
    Unproven,
    /// Knows everybody.
    Everybody,
    Fails,
    Silent,
}

impl Askew {
    async fn answer(&self, asked: &str, right: Option<Known>) -> Result<Option<Known>, Fault> {
        let somebody = |known: Known| orgs::users::Profile {
            external_id: "customer-0".into(),
            ..known.profile
        };
        match self.wrong {
            Wrong::Somebody => Ok(right.map(|known| Known::new(somebody(known)))),
            Wrong::NowAndThen if self.asked.fetch_add(1, Ordering::SeqCst) % 2 == 1 => Ok(None),
            Wrong::Letters => {
                Ok(right.filter(|known| [known.profile.email.as_str(), &known.profile.external_id].contains(&asked)))
            }
            Wrong::Everybody if right.is_none() => {
                known(&self.right, &EmailAddress::parse(&self.first()).unwrap()).await
            }
            Wrong::Fails if right.is_none() => Err(Fault::broken("404 Not Found")),
            Wrong::Silent => pending().await,
            _ => Ok(right),
        }
    }

    fn first(&self) -> String {
        "first@shop.example".into()
    }
}

#[async_trait]
impl UserDirectory for Askew {
    async fn by_external_id(&self, external_id: &str) -> Result<Option<Known>, Fault> {
        let right = self.right.by_external_id(external_id).await?;
        self.answer(external_id, right).await
    }

    async fn by_email(&self, email: &EmailAddress) -> Result<Option<Known>, Fault> {
        let mut right = known(&self.right, email).await?;
        if self.wrong == Wrong::Unproven && right.is_none() {
            right = known(&self.unproven, email).await?;
        }
        self.answer(email.as_str(), right).await
    }
}

fn askew(shop: &Shop, wrong: Wrong) -> Arc<Askew> {
    let first = orgs::users::Profile {
        external_id: "first".into(),
        email: EmailAddress::parse("first@shop.example").unwrap(),
        name: orgs::kernel::DisplayName::parse("First").unwrap(),
    };
    shop.directory.put(Known::new(first));
    Arc::new(Askew {
        right: shop.directory.clone(),
        unproven: shop.unproven.clone(),
        wrong,
        asked: AtomicUsize::new(0),
    })
}

/// A mailer with something wrong.
struct Careless {
    mailbox: Arc<MemoryMailbox>,
    wrong: Post,
    sent: AtomicUsize,
}

#[derive(Clone, Copy)]
enum Post {
    Loses,
    Waits,
    Blocks,
    CutsLines,
    TakesOnce,
    Panics,
}

#[async_trait]
impl Mailer for Careless {
    async fn send(&self, message: &Message) -> Result<(), Fault> {
        match self.wrong {
            Post::Loses => Ok(()),
            Post::Waits => pending().await,
            Post::Blocks => loop {
                std::thread::park();
            },
            Post::CutsLines => {
                let lines: Vec<String> = message
                    .text
                    .lines()
                    .map(|line| line.chars().take(78).collect())
                    .collect();
                let text = lines.join("\n");
                self.mailbox
                    .send(&Message {
                        text,
                        ..message.clone()
                    })
                    .await
            }
            Post::TakesOnce if self.sent.fetch_add(1, Ordering::SeqCst) > 0 => Err(Fault::refused("a duplicate")),
            Post::TakesOnce => self.mailbox.send(message).await,
            Post::Panics => panic!("no connection"),
        }
    }
}

/// Cuts what it takes for an overlong line, once the trial of the builder is over.
struct Short;

impl MailTemplates for Short {
    fn invitation(&self, mail: &InvitationMail<'_>) -> Result<Message, Fault> {
        let line: String = mail.link.chars().take(72).collect();
        Ok(mail.envelope.message("Come in", &*line, &*line))
    }
}

/// Cuts at no sensible place.
struct Endless;

impl SlugPolicy for Endless {
    fn derive(&self, name: &str) -> String {
        name.chars()
            .filter(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_lowercase()
    }
}

/// Another answer each time.
#[derive(Default)]
struct Moody(AtomicUsize);

impl Moody {
    fn first<T>(&self, one: T, other: T) -> T {
        if self.0.fetch_add(1, Ordering::SeqCst).is_multiple_of(2) {
            one
        } else {
            other
        }
    }
}

impl InvitationBackend for Moody {
    fn treat(&self, _: &Addressee<'_>) -> Treatment {
        self.first(Treatment::Ask, Treatment::Add)
    }
}

impl RegistrationBackend for Moody {
    fn receive(&self, _: &Founding) -> Reception {
        self.first(Reception::SignUpFirst, Reception::Wait)
    }
}

/// A guard that is no help.
enum Stubborn {
    Always,
    Fails,
    Waits,
}

#[async_trait]
impl Guard for Stubborn {
    async fn judge(&self, _: &Deed<'_>, _: &mut Look<'_>) -> Result<Verdict, Fault> {
        match self {
            Self::Always => Ok(Verdict::Vetoed(Veto::new("no", "No."))),
            Self::Fails => Err(Fault::broken("no rules are loaded")),
            Self::Waits => pending().await,
        }
    }
}

/// A subscriber with a will of its own.
enum Wilful {
    RefusesDepartures,
    NeverTakes,
    Waits,
}

#[async_trait]
impl Subscriber for Wilful {
    async fn told(&self, _: &Orgs, recorded: &Recorded) -> Result<(), Fault> {
        match self {
            Self::RefusesDepartures if recorded.event.kind() == "user.departed" => Err(Fault::refused("unknown event")),
            Self::NeverTakes => Err(Fault::unavailable("the queue is full")),
            Self::Waits => pending().await,
            Self::RefusesDepartures => Ok(()),
        }
    }
}

both! {
    async fn directories(world) {
        let wrongs = [
            (Wrong::Somebody, "it answered with customer-0"),
            (Wrong::NowAndThen, "it did not say the same"),
            (Wrong::Letters, "it answered with nobody"),
            (Wrong::Unproven, "its person has not proved"),
            (Wrong::Everybody, "which nobody has, it answered with first"),
            (Wrong::Fails, "it failed: 404 Not Found"),
            (Wrong::Silent, "an answer was not there after 3s"),
        ];
        for (wrong, words) in wrongs {
            let shop = shop();
            let directory = askew(&shop, wrong);
            caught(&world, &shop, ("UserDirectory", words), |builder| builder.directory(directory)).await;
        }
    }

    async fn mailers(world) {
        let wrongs = [
            (Post::Loses, "nothing arrived"),
            (Post::Waits, "it was still sending after 3s"),
            (Post::Blocks, "it was still sending after 3s"),
            (Post::CutsLines, "with its link broken"),
            (Post::TakesOnce, "a second time: a duplicate"),
            (Post::Panics, "it panicked"),
        ];
        for (wrong, words) in wrongs {
            let shop = shop();
            let mailer = Careless { mailbox: shop.mailbox.clone(), wrong, sent: AtomicUsize::new(0) };
            let builder = world.orgs.to_builder().directory(shop.directory.clone()).post(post(Arc::new(mailer)));
            let wiring = Wiring::new(builder.build().unwrap(), shop.clone()).patience(PATIENCE);
            expect(conformance::check(&wiring).await, "Mailer", words);
        }
    }

    async fn templates(world) {
        let shop = shop();
        caught(&world, &shop, ("MailTemplates", "no letter with a link arrived"), |builder| builder.templates(Arc::new(Short))).await;
    }

    async fn clocks(world) {
        caught(&world, &shop(), ("Clock", "it went back"), |builder| builder.clock(Arc::new(Backwards::default()))).await;
    }

    async fn slugs(world) {
        let all_alike = "of Acme, Globex and Initech alike it made \"club\"";
        caught(&world, &shop(), ("SlugPolicy", all_alike), |builder| builder.slugs(Arc::new(Words("club", Typed::Honoured)))).await;
        caught(&world, &shop(), ("SlugPolicy", "which is no slug: TooLong"), |builder| builder.slugs(Arc::new(Endless))).await;
    }

    async fn guards(world) {
        let guard = |guard: Stubborn| Arc::new(guard) as Arc<dyn Guard>;
        for (stubborn, words) in [
            (guard(Stubborn::Always), "founding (organization.created) was vetoed: No. (no)"),
            (guard(Stubborn::Fails), "no rules are loaded"),
            (guard(Stubborn::Waits), "founding (organization.created) was not there after 3s"),
        ] {
            caught(&world, &shop(), ("Guard", words), |builder| builder.guard(stubborn)).await;
        }
        // One that the host means is none; but nobody keeps people.
        for kind in ["organization.renamed", "member.removed", "ownership.transferred", "user.departed"] {
            let gate = Arc::new(Gatekeeper::default());
            gate.veto(kind, Veto::new("no", "No."));
            caught(&world, &shop(), ("Guard", &format!("({kind}) was vetoed")), |builder| builder.guard(gate)).await;
        }
    }

    async fn subscribers(world) {
        let subscriber = |subscriber: Wilful| Arc::new(subscriber) as Arc<dyn Subscriber>;
        for (wilful, words) in [
            (subscriber(Wilful::RefusesDepartures), "1 events were refused for good"),
            (subscriber(Wilful::NeverTakes), "events that it has not taken"),
            (subscriber(Wilful::Waits), "the end of telling was not there after 3s"),
        ] {
            // What is refused for good stays with the operator; each has a world of its own.
            let world = match world.orgs.database().engine() {
                "SQLite" => World::sqlite().await,
                _ => World::postgres().await,
            };
            caught(&world, &shop(), ("Subscriber", words), |builder| builder.subscriber(wilful)).await;
        }
        for (ledger, words) in [
            (Ledger::OrFails, "a second time, number 3 of 3 failed: "),
            (Ledger::EachTime, "it did it a second time"),
        ] {
            let shop = shop();
            // A ledger by itself: the right one writes into the same table.
            let builder = world.orgs.to_builder().directory(shop.directory.clone()).post(post(shop.mailbox.clone()));
            let builder = builder.migrations(LEDGER).subscriber(Arc::new(orgs::testing::Ear::default()));
            let orgs = builder.subscriber(Arc::new(ledger)).build().unwrap();
            expect(conformance::check(&Wiring::new(orgs, shop.clone())).await, "Subscriber", words);
        }
    }

    async fn invitation_backends(world) {
        caught(&world, &shop(), ("InvitationBackend", "it said two things"), |builder| builder.invitations(Arc::new(Moody::default()))).await;
        let nobody = Treats(Treatment::Veto(Veto::new("no", "No.")));
        caught(&world, &shop(), ("InvitationBackend", "it vetoed every address"), |builder| builder.invitations(Arc::new(nobody))).await;
        let orgs = world.orgs.to_builder().invitations(Arc::new(Treats(Treatment::Add))).build().unwrap();
        let said = conformance::check(&Wiring::new(orgs, Arc::new(NoHost))).await;
        expect(said, "InvitationBackend", "nobody mails");
    }

    async fn registration_backends(world) {
        caught(&world, &shop(), ("RegistrationBackend", "it said two things"), |builder| builder.registrations(Arc::new(Moody::default()))).await;
        let orgs = world.orgs.to_builder().registrations(Arc::new(Receives(Reception::Wait))).build().unwrap();
        let said = conformance::check(&Wiring::new(orgs, Arc::new(NoHost))).await;
        expect(said, "RegistrationBackend", "nobody mails");
    }

    /// Whoever would be let in by an address they only typed is found, where people are added and not asked, too.
    async fn who_has_proved_nothing_is_not_let_in(world) {
        let shop = shop();
        let directory = askew(&shop, Wrong::Unproven);
        let said = said(&world, &shop, |builder| builder.directory(directory).invitations(Arc::new(ByUser))).await;
        expect(said, "UserDirectory", "its person has not proved");
    }

    /// Nothing is passed over in silence.
    async fn what_nobody_can_look_at_is_a_breach(world) {
        let directory = Arc::new(MemoryDirectory::default());
        let orgs = world.orgs.to_builder().directory(directory).build().unwrap();
        let said = conformance::check(&Wiring::new(orgs, Arc::new(NoHost))).await;
        expect(said, "UserDirectory", "there is nobody to ask it for");
        let orgs = world.orgs.to_builder().post(post(Arc::new(MemoryMailbox::default()))).build().unwrap();
        let said = conformance::check(&Wiring::new(orgs, Arc::new(NoHost))).await;
        expect(said, "Mailer", "nobody can look whether anything arrives");
    }
}
