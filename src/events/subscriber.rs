//! Whoever wants to know what happened.

use super::Event;
use crate::{
    Orgs,
    kernel::{EventId, Fault, OrganizationId, Timestamp, UserId},
};
use async_trait::async_trait;

/// A fact with its circumstances.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// Its id; stable over every delivery, so that a subscriber can tell a repetition.
    pub id: EventId,
    /// In which organization, if in one.
    pub organization: Option<OrganizationId>,
    /// Who did it, if a person did.
    pub actor: Option<UserId>,
    /// Who acted as them, if an operator did.
    pub operator: Option<UserId>,
    /// Whom it concerns, if somebody.
    pub subject: Option<UserId>,
    /// What happened.
    pub event: Event,
    /// When.
    pub at: Timestamp,
    /// Which delivery this is, counted from 1.
    pub attempt: i64,
}

/// Told of every event after its commit, at least once, by whichever process claims it.
#[async_trait]
pub trait Subscriber: Send + Sync + 'static {
    /// Does what follows from the event. The handle is for the kind of organizations that it is about. A fault means: tell me
    /// again later.
    async fn told(&self, orgs: &Orgs, recorded: &Recorded) -> Result<(), Fault>;
}

#[cfg(test)]
impl Recorded {
    /// Told for the first time, of nobody and nowhere: for tests of what mails say. A test that needs more says what.
    pub fn sample(event: Event) -> Self {
        Self {
            id: EventId(uuid::Uuid::from_u128(0x0189_0a5d_ac96_774b_bcce_b302_099a_8057)),
            organization: None,
            actor: None,
            operator: None,
            subject: None,
            event,
            at: Timestamp(1_796_045_220_000_000),
            attempt: 1,
        }
    }
}
