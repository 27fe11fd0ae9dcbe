//! The subscriber: events become messages.

use super::{Mailer, invitation::invitation, notice::to_owner};
use crate::{
    Orgs,
    events::{Event, Recorded, Subscriber},
    invitations,
    kernel::{EmailAddress, EventId, Fault, InvitationId, settled},
    organizations,
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
            }
            | Event::InvitationReaddressed {
                invitation, generation, ..
            } => self.invite(orgs, recorded.id, *invitation, *generation).await,
            Event::OrganizationOpenedOnBehalf { .. } | Event::SupportRefused {} | Event::SupportAdmitted {} => {
                self.tell_owners(orgs, recorded).await
            }
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

    /// Each of them, whatever becomes of the mail to another; the fault of one has all of them told again, under the same ids.
    async fn tell_owners(&self, orgs: &Orgs, recorded: &Recorded) -> Result<(), Fault> {
        let Some(notice) = organizations::notice(orgs, recorded).await? else {
            return Ok(());
        };
        let mut told = Ok(());
        for (owner, email) in &notice.owners {
            let to =
                EmailAddress::parse(email).map_err(|issue| Fault::broken(format!("a stored address: {issue:?}")))?;
            let message = to_owner(recorded, &notice, (*owner, &to), (&self.origin, &self.product))?;
            if let Some(message) = message {
                told = told.and(self.mailer.send(&message).await);
            }
        }
        told
    }
}
