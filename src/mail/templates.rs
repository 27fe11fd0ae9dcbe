//! The words of the mails of organizations: a part that a host may replace, mail by mail.
//!
//! Never here: to whom a mail goes, and whether; that is decided before its words are asked for.

use super::{Message, added, founding, invitation, join_request, joining, request};
use crate::{
    access::Role,
    invitations::Manner,
    kernel::{EmailAddress, EventId, Fault, InvitationId, Kind, Language, Secret, Timestamp},
};
use uuid::Uuid;

/// What every mail has.
#[derive(Clone, Copy, Debug)]
pub struct Envelope<'a> {
    /// The event that causes it.
    pub id: EventId,
    /// To whom.
    pub to: &'a EmailAddress,
    /// What it is to be written in: what its reader chose, or whoever invites for them.
    pub language: Language,
    /// The product's name.
    pub product: &'a str,
}

/// Somebody is invited, or reminded of it.
#[derive(Clone, Debug)]
pub struct InvitationMail<'a> {
    /// Where it goes.
    pub envelope: Envelope<'a>,
    /// The organization's name, as it was typed.
    pub organization: &'a str,
    /// Who invites, as they call themselves.
    pub inviter: &'a str,
    /// Where the inviter receives mail, for a `Reply-To`. The shipped words keep it to themselves.
    pub inviter_email: &'a str,
    /// The offered role.
    pub role: Role,
    /// The personal note, in several lines; often empty.
    pub note: &'a str,
    /// Until when it can be used.
    pub expires_at: Timestamp,
    /// Whether the person is asked, or is added and only completes their registration.
    pub manner: Manner,
    /// Where to go on.
    pub link: &'a str,
}

/// Somebody who has an account was added, and is told.
#[derive(Clone, Debug)]
pub struct AddedMail<'a> {
    /// Where it goes.
    pub envelope: Envelope<'a>,
    /// The organization's name, as it was typed.
    pub organization: &'a str,
    /// Who added them.
    pub inviter: &'a str,
    /// The role they have now.
    pub role: Role,
    /// The personal note, in several lines; often empty.
    pub note: &'a str,
    /// The organization's page.
    pub link: &'a str,
}

/// Somebody opened an invitation with another account, and asks to be invited by the address of that one.
#[derive(Clone, Debug)]
pub struct RequestMail<'a> {
    /// Where it goes.
    pub envelope: Envelope<'a>,
    /// The organization's name, as it was typed.
    pub organization: &'a str,
    /// Who asks, as they call themselves.
    pub asker: &'a str,
    /// Their own, verified address.
    pub asker_email: &'a str,
    /// The invited address.
    pub email: &'a str,
    /// The page of the invitation, where it is decided.
    pub link: &'a str,
}

/// Somebody holds a share link that is not for their addresses, and asks to join.
#[derive(Clone, Debug)]
pub struct JoinRequestMail<'a> {
    /// Where it goes.
    pub envelope: Envelope<'a>,
    /// The organization's name, as it was typed.
    pub organization: &'a str,
    /// Who asks, as they call themselves.
    pub asker: &'a str,
    /// Their own, verified address.
    pub asker_email: &'a str,
    /// Whose addresses the link is for.
    pub domain: &'a str,
    /// What they wrote, in several lines; often empty.
    pub note: &'a str,
    /// The page where it is decided.
    pub link: &'a str,
}

/// Somebody who asked to join was let in.
#[derive(Clone, Debug)]
pub struct JoinApprovedMail<'a> {
    /// Where it goes.
    pub envelope: Envelope<'a>,
    /// The organization's name, as it was typed.
    pub organization: &'a str,
    /// The role they have now.
    pub role: Role,
    /// The organization's page.
    pub link: &'a str,
}

/// Somebody who asked to join was not let in.
#[derive(Clone, Debug)]
pub struct JoinDeclinedMail<'a> {
    /// Where it goes.
    pub envelope: Envelope<'a>,
    /// The organization's name, as it was typed.
    pub organization: &'a str,
    /// The page with what they belong to.
    pub link: &'a str,
}

/// A visitor wants to found an organization.
#[derive(Clone, Debug)]
pub struct FoundingMail<'a> {
    /// Where it goes.
    pub envelope: Envelope<'a>,
    /// What it will be called, as it was typed by somebody who is nobody yet.
    pub organization: &'a str,
    /// Until when it can be confirmed.
    pub expires_at: Timestamp,
    /// Where to go on: the founding's page, or for who has an account the form for a new organization.
    pub link: &'a str,
}

/// Where a link of a mail leads.
#[derive(Clone, Copy, Debug)]
pub enum Destination<'a> {
    /// The page of an invitation.
    Invitation(&'a Secret),
    /// The page of a founding.
    Founding(&'a Secret),
    /// The form for a new organization.
    NewOrganization,
    /// An organization's own page, by its slug.
    Organization(&'a str),
    /// The page of an organization on which one invitation is looked after.
    Pending(&'a str, InvitationId),
    /// The page of an organization that says what happened there.
    Activity(&'a str),
    /// The page of an organization on which its owners decide who may look in.
    Settings(&'a str),
    /// The page of an organization on which requests to join are decided.
    Requests(&'a str),
    /// The page with the organizations that somebody belongs to.
    Home,
}

impl<'a> Destination<'a> {
    /// Each of them once, in an organization that is called `acme`: for whoever tries where mails lead.
    pub const fn each(token: &'a Secret) -> [Self; 9] {
        [
            Self::Invitation(token),
            Self::Founding(token),
            Self::NewOrganization,
            Self::Organization("acme"),
            Self::Pending("acme", InvitationId(Uuid::max())),
            Self::Activity("acme"),
            Self::Settings("acme"),
            Self::Requests("acme"),
            Self::Home,
        ]
    }
}

/// Writes the mails. Each method may be replaced by itself; the words that are not are the product's.
///
/// Names, notes and roles come as they were typed: a template escapes them for HTML and keeps them on one line in a subject
/// ([`words`](super::words) has what it takes, in the language of the [`Envelope`]). Both parts carry the link. A handle whose templates do not is not built.
pub trait MailTemplates: Send + Sync + 'static {
    /// The path of a page, beginning with a slash; it is put behind the configured origin.
    fn path(&self, to: Destination<'_>) -> String {
        match to {
            Destination::Invitation(token) => format!("/invitations/{}", token.reveal()),
            Destination::Founding(token) => format!("/foundings/{}", token.reveal()),
            Destination::NewOrganization => "/orgs/new".to_owned(),
            Destination::Organization(slug) => format!("/orgs/{slug}"),
            Destination::Pending(slug, id) => format!("/orgs/{slug}/invitations/{id}"),
            Destination::Activity(slug) => format!("/orgs/{slug}/activity"),
            Destination::Settings(slug) => format!("/orgs/{slug}/settings"),
            Destination::Requests(slug) => format!("/orgs/{slug}/invitations"),
            Destination::Home => "/".to_owned(),
        }
    }

    /// The same, for a kind of organizations: where a host has several, each has pages of its own.
    fn path_of(&self, _kind: &Kind, to: Destination<'_>) -> String {
        self.path(to)
    }

    /// Somebody is invited, or added before they have an account.
    fn invitation(&self, mail: &InvitationMail<'_>) -> Result<Message, Fault> {
        invitation::write(mail)
    }

    /// The same invitation once more.
    fn reminder(&self, mail: &InvitationMail<'_>) -> Result<Message, Fault> {
        self.invitation(mail)
    }

    /// Nobody has answered, and the invitation ends soon. The link of the first mail works as well.
    fn ending(&self, mail: &InvitationMail<'_>) -> Result<Message, Fault> {
        self.reminder(mail)
    }

    /// Somebody who has an account was added.
    fn added(&self, mail: &AddedMail<'_>) -> Result<Message, Fault> {
        added::write(mail)
    }

    /// Whoever looks after invitations hears that somebody asks for another address.
    fn request(&self, mail: &RequestMail<'_>) -> Result<Message, Fault> {
        request::write(mail)
    }

    /// Whoever may let people in hears that somebody asks to join.
    fn join_request(&self, mail: &JoinRequestMail<'_>) -> Result<Message, Fault> {
        join_request::write(mail)
    }

    /// Whoever asked to join was let in.
    fn join_approved(&self, mail: &JoinApprovedMail<'_>) -> Result<Message, Fault> {
        joining::write_approved(mail)
    }

    /// Whoever asked to join was not let in. Who decided so is not theirs to know.
    fn join_declined(&self, mail: &JoinDeclinedMail<'_>) -> Result<Message, Fault> {
        joining::write_declined(mail)
    }

    /// A visitor without an account confirms the organization they want.
    fn founding(&self, mail: &FoundingMail<'_>) -> Result<Message, Fault> {
        founding::write(mail)
    }

    /// Somebody who has an account asked for an organization without signing in.
    fn founding_of_a_user(&self, mail: &FoundingMail<'_>) -> Result<Message, Fault> {
        founding::write_to_a_user(mail)
    }
}

/// The product's own words.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shipped;

impl MailTemplates for Shipped {
    fn ending(&self, mail: &InvitationMail<'_>) -> Result<Message, Fault> {
        invitation::write_ending(mail)
    }
}

impl Envelope<'_> {
    /// The mail with these words: a subject on one line, plain text, and HTML that says the same.
    pub fn message(&self, subject: impl Into<String>, text: impl Into<String>, html: impl Into<String>) -> Message {
        Message {
            id: self.id.to_string(),
            to: self.to.clone(),
            sender: None,
            reply_to: None,
            subject: subject.into(),
            text: text.into(),
            html: html.into(),
        }
    }
}
