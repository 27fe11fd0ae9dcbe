//! The subscriber: events become messages.

use super::{Mailer, invitation::invitation};
use crate::{
    Orgs,
    events::{Event, Recorded, Subscriber},
    invitations,
    kernel::{EventId, Fault, InvitationId, settled},
};
use async_trait::async_trait;
use std::{fmt, sync::Arc};

/// Sends the mails of organizations. One subscriber of the handle; `identity` has its own.
#[derive(Clone)]
pub struct Post {
    /// Takes messages away.
    pub mailer: Arc<dyn Mailer>,
    /// Where the screens are, e.g. `https://orgs.example`: the only thing links are built from.
    pub origin: String,
    /// The product's name.
    pub product: String,
}

impl fmt::Debug for Post {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Post")
            .field("origin", &self.origin)
            .finish_non_exhaustive()
    }
}

#[async_trait]
impl Subscriber for Post {
    async fn told(&self, orgs: &Orgs, recorded: &Recorded) -> Result<(), Fault> {
        match &recorded.event {
            Event::InvitationSent {
                invitation, generation, ..
            }
            | Event::InvitationResent {
                invitation, generation, ..
            } => self.invite(orgs, recorded.id, *invitation, *generation).await,
            _ => Ok(()),
        }
    }
}

impl Post {
    /// Every attempt commits a token of its own before it sends, so that no link is ever mailed that does not work.
    async fn invite(&self, orgs: &Orgs, event: EventId, id: InvitationId, generation: i64) -> Result<(), Fault> {
        let Some(letter) = settled(invitations::letter(orgs, id, generation).await)? else {
            return Ok(());
        };
        let message = invitation(&letter, event, &self.origin, &self.product)?;
        let sent = self.mailer.send(&message).await;
        let noted = settled(match &sent {
            Ok(()) => invitations::delivered(orgs, id, generation).await,
            Err(fault) => invitations::undelivered(orgs, id, generation, &fault.to_string()).await,
        });
        // The mailer's fault says more than a second one about the note.
        sent.and(noted)
    }
}
