//! The subscriber: events become messages.

use super::{
    Mailer, Message,
    layout::link,
    letter::Reader,
    notice::{Site, to_owner},
    templates::{
        AddedMail, Destination, Envelope, FoundingMail, InvitationMail, JoinApprovedMail, JoinDeclinedMail,
        JoinRequestMail, RequestMail,
    },
};
use crate::{
    Orgs,
    access::Role,
    events::{Event, Recorded, Subscriber},
    foundings, invitations,
    join_requests::{self, Ending},
    kernel::{EmailAddress, EventId, Fault, InvitationId, JoinRequestId, Language, UserId, settled},
    organizations,
};
use async_trait::async_trait;
use std::{fmt, sync::Arc};
use uuid::Uuid;

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

/// Why the mail of an invitation is written.
#[derive(Clone, Copy)]
enum Occasion {
    First,
    Again,
    /// It ends soon.
    Ending,
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
            } => {
                let occasion = if *generation == 1 {
                    Occasion::First
                } else {
                    Occasion::Again
                };
                self.invite(orgs, recorded.id, (*invitation, *generation), occasion)
                    .await
            }
            Event::InvitationReminded {
                invitation, generation, ..
            } => {
                self.invite(orgs, recorded.id, (*invitation, *generation), Occasion::Ending)
                    .await
            }
            Event::InvitationReaddressRequested { invitation, .. } => match recorded.subject {
                Some(asker) => self.pass_on(orgs, recorded.id, *invitation, asker).await,
                None => Ok(()),
            },
            Event::OrganizationOpenedOnBehalf { .. } | Event::SupportRefused {} | Event::SupportAdmitted {} => {
                self.tell_owners(orgs, recorded).await
            }
            // Who was let in by the host's own code hears of it from the host.
            Event::MemberAdded {
                invitation: Some(invitation),
                ..
            } => self.tell(orgs, recorded.id, *invitation).await,
            Event::JoinRequestMade { request, .. } => self.ask_for(orgs, recorded.id, *request).await,
            Event::JoinRequestApproved { request, role } => self.welcome(orgs, recorded.id, *request, *role).await,
            Event::JoinRequestDeclined { request } => self.turn_down(orgs, recorded.id, *request).await,
            Event::OrganizationRequested { founding } => self.ask_founder(orgs, recorded.id, *founding).await,
            _ => Ok(()),
        }
    }
}

impl Post {
    /// What is wrong with the origin, if something is: links that lead nowhere are found before anybody gets one.
    pub(crate) fn check(&self) -> Result<(), String> {
        let origin = &self.origin;
        let rest = origin
            .strip_prefix("https://")
            .or_else(|| origin.strip_prefix("http://"));
        let host = rest.map(|rest| rest.trim_end_matches('/')).unwrap_or_default();
        if host.is_empty() || host.contains(['/', '?', '#', '@']) || host.contains(char::is_whitespace) {
            return Err(format!(
                "the origin \"{origin}\" is not of the form https://orgs.example"
            ));
        }
        Ok(())
    }

    /// Every attempt commits a token of its own before it sends, so that no link is ever mailed that does not work.
    async fn invite(
        &self,
        orgs: &Orgs,
        event: EventId,
        (id, generation): (InvitationId, i64),
        occasion: Occasion,
    ) -> Result<(), Fault> {
        let Some(letter) = settled(invitations::letter(orgs, id, generation).await)? else {
            return Ok(());
        };
        let mail = InvitationMail {
            envelope: self.envelope(event, &letter.email, letter.language),
            organization: &letter.organization,
            inviter: &letter.inviter,
            inviter_email: &letter.inviter_email,
            role: letter.role,
            note: &letter.message,
            expires_at: letter.expires_at,
            manner: letter.manner,
            link: &self.link(orgs, Destination::Invitation(&letter.token)),
        };
        let message = match occasion {
            Occasion::First => orgs.templates().invitation(&mail)?,
            Occasion::Again => orgs.templates().reminder(&mail)?,
            Occasion::Ending => orgs.templates().ending(&mail)?,
        };
        self.deliver(orgs, message, id, generation).await
    }

    async fn tell(&self, orgs: &Orgs, event: EventId, id: InvitationId) -> Result<(), Fault> {
        let Some(notice) = settled(invitations::notice(orgs, id).await)? else {
            return Ok(());
        };
        let message = orgs.templates().added(&AddedMail {
            envelope: self.envelope(event, &notice.email, notice.language),
            organization: &notice.organization,
            inviter: &notice.inviter,
            role: notice.role,
            note: &notice.message,
            link: &self.link(orgs, Destination::Organization(&notice.slug)),
        })?;
        self.deliver(orgs, message, id, 1).await
    }

    /// To who decides about it: one mail, or one each.
    async fn pass_on(&self, orgs: &Orgs, event: EventId, id: InvitationId, asker: UserId) -> Result<(), Fault> {
        let Some(letter) = settled(invitations::request_letter(orgs, id, asker).await)? else {
            return Ok(());
        };
        let link = self.link(orgs, Destination::Pending(&letter.slug, id));
        let mut told = Ok(());
        for (reader, to, language) in &letter.readers {
            let mut message = orgs.templates().request(&RequestMail {
                envelope: self.envelope(event, to, *language),
                organization: &letter.organization,
                asker: &letter.asker,
                asker_email: &letter.asker_email,
                email: &letter.email,
                link: &link,
            })?;
            // One event, several mails: each needs an id of its own.
            message.id = format!("{}-{reader}", message.id);
            told = told.and(self.mailer.send(&message).await);
        }
        told
    }

    /// To who decides about it: one mail, or one each.
    async fn ask_for(&self, orgs: &Orgs, event: EventId, id: JoinRequestId) -> Result<(), Fault> {
        let Some(letter) = settled(join_requests::letter(orgs, id).await)? else {
            return Ok(());
        };
        let link = self.link(orgs, Destination::Requests(&letter.slug));
        let mut told = Ok(());
        for (reader, to, language) in &letter.readers {
            let mut message = orgs.templates().join_request(&JoinRequestMail {
                envelope: self.envelope(event, to, *language),
                organization: &letter.organization,
                asker: &letter.asker,
                asker_email: &letter.asker_email,
                domain: &letter.domain,
                note: &letter.message,
                link: &link,
            })?;
            // One event, several mails: each needs an id of its own.
            message.id = format!("{}-{reader}", message.id);
            told = told.and(self.mailer.send(&message).await);
        }
        told
    }

    /// To who asked, and is a member now.
    async fn welcome(&self, orgs: &Orgs, event: EventId, id: JoinRequestId, role: Role) -> Result<(), Fault> {
        let Some(verdict) = settled(join_requests::verdict(orgs, id, Ending::Approved).await)? else {
            return Ok(());
        };
        let message = orgs.templates().join_approved(&JoinApprovedMail {
            envelope: self.envelope(event, &verdict.email, verdict.language),
            organization: &verdict.organization,
            role,
            link: &self.link(orgs, Destination::Organization(&verdict.slug)),
        })?;
        self.mailer.send(&message).await
    }

    /// To who asked, and is none.
    async fn turn_down(&self, orgs: &Orgs, event: EventId, id: JoinRequestId) -> Result<(), Fault> {
        let Some(verdict) = settled(join_requests::verdict(orgs, id, Ending::Declined).await)? else {
            return Ok(());
        };
        let message = orgs.templates().join_declined(&JoinDeclinedMail {
            envelope: self.envelope(event, &verdict.email, verdict.language),
            organization: &verdict.organization,
            link: &self.link(orgs, Destination::Home),
        })?;
        self.mailer.send(&message).await
    }

    async fn ask_founder(&self, orgs: &Orgs, event: EventId, founding: Uuid) -> Result<(), Fault> {
        let Some(letter) = settled(foundings::letter(orgs, founding).await)? else {
            return Ok(());
        };
        let place = letter
            .token
            .as_ref()
            .map_or(Destination::NewOrganization, Destination::Founding);
        let mail = FoundingMail {
            envelope: self.envelope(event, &letter.email, letter.language),
            organization: &letter.name,
            expires_at: letter.expires_at,
            link: &self.link(orgs, place),
        };
        let message = match letter.token {
            Some(_) => orgs.templates().founding(&mail)?,
            None => orgs.templates().founding_of_a_user(&mail)?,
        };
        self.mailer.send(&message).await
    }

    /// Sends, and notes at the invitation what became of it.
    async fn deliver(&self, orgs: &Orgs, message: Message, id: InvitationId, generation: i64) -> Result<(), Fault> {
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
        let site = Site {
            origin: &self.origin,
            product: &self.product,
            path: &|to| orgs.path_of(to),
        };
        let mut told = Ok(());
        for (owner, email, language) in &notice.owners {
            let email = EmailAddress::stored(email)?;
            let language = *language;
            let to = Reader { email, language };
            let message = to_owner(recorded, &notice, (*owner, &to), &site)?;
            if let Some(message) = message {
                told = told.and(self.mailer.send(&message).await);
            }
        }
        told
    }

    fn envelope<'a>(&'a self, id: EventId, to: &'a EmailAddress, language: Language) -> Envelope<'a> {
        Envelope {
            id,
            to,
            language,
            product: &self.product,
        }
    }

    fn link(&self, orgs: &Orgs, to: Destination<'_>) -> String {
        link(&self.origin, &orgs.path_of(to))
    }
}
