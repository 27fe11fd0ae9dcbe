//! What the pages of the invitations show.

use crate::when::When;
use orgs::{
    access::Role,
    invitations::{Asking, Delivery, Status, Unusable},
};
use serde::{Deserialize, Serialize};

/// What to list, exactly as it stands in the address bar.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationsQuery {
    /// `all`, or empty for those that are still open.
    #[serde(default)]
    pub show: String,
    /// Cursor of the page before this one.
    #[serde(default)]
    pub after: String,
    /// Cursor of the page after this one.
    #[serde(default)]
    pub before: String,
}

/// One page of an organization's invitations.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationsView {
    /// The rows, newest first.
    pub rows: Vec<InvitationRow>,
    /// Cursor for `before`.
    pub previous: Option<String>,
    /// Cursor for `after`.
    pub next: Option<String>,
    /// The roles the viewer may offer, from least to most.
    pub offers: Vec<Role>,
    /// "7 days".
    pub lifetime: String,
    /// The day on which an invitation ends that is sent now: "4 Dec 2026".
    pub last_day: String,
}

/// The mail of an invitation, before it is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailView {
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
}

/// The addresses of the form, before anything is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addressees {
    /// Those that were looked at, in their order.
    pub rows: Vec<AddresseeRow>,
    /// "3 new, 1 already a member."
    pub sum: String,
    /// How many would be invited by sending the form now.
    pub sendable: usize,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddresseeRow {
    /// As it stands in the field.
    pub text: String,
    /// Where it stands, in words.
    pub says: String,
    /// How much that asks for attention.
    pub weight: Weight,
}

/// How much the state of an address asks for attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Weight {
    /// It will be invited.
    Fine,
    /// It will be, and there is something to know.
    Doubtful,
    /// It is not, and need not be.
    Idle,
    /// It is not, and has to be looked at.
    Wrong,
}

/// One invitation as admins see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationRow {
    /// Its id.
    pub id: String,
    /// The invited address.
    pub email: String,
    /// The offered role.
    pub role: Role,
    /// Where it stands.
    pub status: Status,
    /// How far its mail has come.
    pub delivery: Delivery,
    /// Why its mail could not be sent, in the mail server's words.
    pub trouble: Option<String>,
    /// Who invites.
    pub inviter: String,
    /// When it was sent last.
    pub sent: When,
    /// Until when it can be accepted.
    pub expires: When,
    /// Whether its newest link was made to be handed over, and not mailed.
    pub handed: bool,
    /// When the person was reminded, if they were.
    pub reminded: Option<When>,
    /// Whether somebody asks for another address.
    pub requested: bool,
}

/// One invitation, and what it may become.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OneInvitation {
    /// The invitation.
    pub row: InvitationRow,
    /// The roles the viewer may offer, from least to most.
    pub offers: Vec<Role>,
    /// Who asks to be invited by another address.
    pub requests: Vec<RequestRow>,
}

/// Somebody who opened the invitation with another account, and asks to be invited by the address of that one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestRow {
    /// Who.
    pub user: String,
    /// How they call themselves.
    pub name: String,
    /// Their own, verified address.
    pub email: String,
    /// When they asked.
    pub asked: When,
}

/// The page behind the mailed link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationView {
    /// The organization's name.
    pub organization: String,
    /// Its slug; only for its members.
    pub slug: Option<String>,
    /// Who invites.
    pub inviter: String,
    /// The invited address.
    pub email: String,
    /// The offered role.
    pub role: Role,
    /// The personal note; often empty.
    pub message: String,
    /// Until when.
    pub expires: When,
    /// Who looks.
    pub visitor: VisitorView,
    /// Why nobody can use it, if so.
    pub unusable: Option<Unusable>,
}

/// Who looks at the page behind the mailed link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum VisitorView {
    /// Nobody is signed in; the address has an account.
    SignedOut,
    /// Nobody is signed in; the address has no account.
    New,
    /// The same, but the link was not mailed: they have to sign up first.
    Unproven,
    /// The invited person.
    Invited,
    /// Who sent it, and sees what the invited person will see.
    Inviter,
    /// Somebody who is signed in, and is not meant.
    SomebodyElse(OtherView),
    /// The invited person, a member already.
    Member,
}

/// Somebody who is signed in with another address than the invited one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherView {
    /// Their address.
    pub email: String,
    /// Whether the invited address has an account.
    pub taken: bool,
    /// Whether they may ask to be invited instead.
    pub asking: Asking,
    /// Since when the invited address waits for its link in their account.
    pub adding: Option<When>,
}
