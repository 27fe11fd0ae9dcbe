//! A double for each part that a host may replace: they remember what they were asked, or say what they were told to.
//!
//! The clock's is [`FixedClock`](super::FixedClock), the mailer's [`MemoryMailbox`](super::MemoryMailbox). Never here: a rule.

use crate::{
    Orgs,
    events::{Deed, Guard, Recorded, Subscriber, Verdict},
    foundings::{Founding, Reception, RegistrationBackend},
    invitations::{Addressee, InvitationBackend, Treatment},
    kernel::{EmailAddress, Fault, Veto},
    mail::{
        MailTemplates, Message,
        templates::{AddedMail, InvitationMail},
        words,
    },
    organizations::{SlugPolicy, Typed},
    users::{Known, UserDirectory},
};
use async_trait::async_trait;
use std::sync::{
    Mutex, MutexGuard, PoisonError,
    atomic::{AtomicUsize, Ordering},
};

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A subscriber that keeps what it is told, and fails as often as it was asked to.
#[derive(Debug, Default)]
pub struct Ear {
    heard: Mutex<Vec<Recorded>>,
    deaf: AtomicUsize,
}

impl Ear {
    /// Everything it was told, in that order, repetitions and failures included.
    pub fn heard(&self) -> Vec<Recorded> {
        locked(&self.heard).clone()
    }

    /// The kinds of it.
    pub fn kinds(&self) -> Vec<&'static str> {
        locked(&self.heard)
            .iter()
            .map(|recorded| recorded.event.kind())
            .collect()
    }

    /// Fails the next `times`.
    pub fn fail(&self, times: usize) {
        self.deaf.store(times, Ordering::SeqCst);
    }
}

#[async_trait]
impl Subscriber for Ear {
    async fn told(&self, _: &Orgs, recorded: &Recorded) -> Result<(), Fault> {
        locked(&self.heard).push(recorded.clone());
        let fails = self
            .deaf
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |times| times.checked_sub(1));
        match fails {
            Ok(_) => Err(Fault::unavailable("the ear is deaf")),
            Err(_) => Ok(()),
        }
    }
}

/// A guard that vetoes some kinds of events, and keeps what it was asked about.
#[derive(Debug, Default)]
pub struct Gatekeeper {
    vetoes: Mutex<Vec<(&'static str, Veto)>>,
    asked: Mutex<Vec<&'static str>>,
}

impl Gatekeeper {
    /// From now on deeds with an event of this kind are vetoed.
    pub fn veto(&self, kind: &'static str, veto: Veto) {
        locked(&self.vetoes).push((kind, veto));
    }

    /// From now on everything is fine again.
    pub fn relent(&self) {
        locked(&self.vetoes).clear();
    }

    /// The kinds of the events it was asked about, in that order.
    pub fn asked(&self) -> Vec<&'static str> {
        locked(&self.asked).clone()
    }
}

#[async_trait]
impl Guard for Gatekeeper {
    async fn judge(&self, deed: &Deed<'_>, _: &mut crate::database::Look<'_>) -> Result<Verdict, Fault> {
        let kinds = deed.events.iter().map(|recorded| recorded.event.kind());
        locked(&self.asked).extend(kinds.clone());
        let vetoes = locked(&self.vetoes);
        let veto = kinds
            .filter_map(|kind| vetoes.iter().find(|(vetoed, _)| *vetoed == kind))
            .next();
        Ok(veto.map_or(Verdict::Fine, |(_, veto)| Verdict::Vetoed(veto.clone())))
    }
}

/// A directory in memory.
#[derive(Debug, Default)]
pub struct MemoryDirectory {
    people: Mutex<Vec<Known>>,
    questions: AtomicUsize,
}

impl MemoryDirectory {
    /// Somebody is new, or has changed.
    pub fn put(&self, known: Known) {
        let mut people = locked(&self.people);
        people.retain(|other| other.profile.external_id != known.profile.external_id);
        people.push(known);
    }

    /// Somebody may not come in any more.
    pub fn forget(&self, external_id: &str) {
        locked(&self.people).retain(|known| known.profile.external_id != external_id);
    }

    /// How often it was asked.
    pub fn questions(&self) -> usize {
        self.questions.load(Ordering::SeqCst)
    }

    fn find(&self, fits: impl Fn(&Known) -> bool) -> Option<Known> {
        self.questions.fetch_add(1, Ordering::SeqCst);
        locked(&self.people).iter().find(|known| fits(known)).cloned()
    }
}

#[async_trait]
impl UserDirectory for MemoryDirectory {
    async fn by_external_id(&self, external_id: &str) -> Result<Option<Known>, Fault> {
        Ok(self.find(|known| known.profile.external_id == external_id))
    }

    async fn by_email(&self, email: &EmailAddress) -> Result<Option<Known>, Fault> {
        let has = |own: &EmailAddress| own.canonical() == email.canonical();
        Ok(self.find(|known| has(&known.profile.email) || known.others.iter().any(has)))
    }
}

/// An invitation backend that treats every address alike.
#[derive(Clone, Debug)]
pub struct Treats(pub Treatment);

impl InvitationBackend for Treats {
    fn treat(&self, _: &Addressee<'_>) -> Treatment {
        self.0.clone()
    }
}

/// A registration backend that receives every visitor alike.
#[derive(Clone, Debug)]
pub struct Receives(pub Reception);

impl RegistrationBackend for Receives {
    fn receive(&self, _: &Founding) -> Reception {
        self.0.clone()
    }

    fn relies_on_mail(&self) -> bool {
        false
    }
}

/// A slug policy that makes the same words of every name.
#[derive(Clone, Copy, Debug)]
pub struct Words(pub &'static str, pub Typed);

impl SlugPolicy for Words {
    fn derive(&self, _: &str) -> String {
        self.0.to_owned()
    }

    fn typed(&self) -> Typed {
        self.1
    }
}

/// Templates that say little, in words that are easily told from the product's. They are sent in the inviter's name, and answer to them.
#[derive(Clone, Copy, Debug, Default)]
pub struct TerseTemplates;

impl MailTemplates for TerseTemplates {
    fn invitation(&self, mail: &InvitationMail<'_>) -> Result<Message, Fault> {
        let message = mail.envelope.message("Come in", mail.link, mail.link);
        let reply_to = EmailAddress::parse(mail.inviter_email).ok();
        let sender = Some(format!("{} (Terse)", words::line(mail.inviter)));
        Ok(Message {
            sender,
            reply_to,
            ..message
        })
    }

    fn reminder(&self, mail: &InvitationMail<'_>) -> Result<Message, Fault> {
        Ok(mail.envelope.message("Still open", mail.link, mail.link))
    }

    fn added(&self, mail: &AddedMail<'_>) -> Result<Message, Fault> {
        Ok(mail.envelope.message("You are in", mail.link, mail.link))
    }
}
