//! What becomes of an invited address: a part that a host may replace.
//!
//! Never here: what a backend decides being done. It says one word, and the verbs keep every rule whatever it says.

use crate::{
    access::Role,
    kernel::{EmailAddress, OrganizationId, Veto},
};

/// An address that somebody is about to invite.
#[derive(Clone, Copy, Debug)]
pub struct Addressee<'a> {
    /// The address.
    pub email: &'a EmailAddress,
    /// Whom the product, or the host's directory, knows by it.
    pub person: Person,
    /// As what they are invited.
    pub role: Role,
    /// Whereto.
    pub organization: OrganizationId,
}

/// Whom an address leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Person {
    /// Nobody has it yet.
    Unknown,
    /// Somebody who can sign in.
    Active,
    /// Somebody who cannot.
    Deactivated,
}

/// What becomes of the address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// An invitation, which the person accepts or declines.
    Ask,
    /// Who is active is a member at once, and told so by mail. Whoever has no account yet is added when they have completed their
    /// registration by the mailed link; nobody is a member before an address is proved. Who is deactivated is asked.
    Add,
    /// Nothing, and why.
    Veto(Veto),
}

/// Decides what becomes of an invited address, after every rule of the product has been kept.
pub trait InvitationBackend: Send + Sync + 'static {
    /// Decides. Quick, and without a look at anything but what it is given: it is asked in the middle of a transaction.
    fn treat(&self, addressee: &Addressee<'_>) -> Treatment;

    /// Whether somebody can only go on by a mailed link, so that there has to be somebody who mails.
    fn relies_on_mail(&self) -> bool {
        false
    }
}

/// Everybody is asked: nobody belongs to an organization without consent. What the product ships with.
#[derive(Clone, Copy, Debug, Default)]
pub struct ByConsent;

impl InvitationBackend for ByConsent {
    fn treat(&self, _: &Addressee<'_>) -> Treatment {
        Treatment::Ask
    }
}

/// Whoever is known is added and notified; whoever is not completes their registration first, and need not be asked then.
///
/// Whoever invites learns by it whether an address has an account.
#[derive(Clone, Copy, Debug, Default)]
pub struct ByUser;

impl InvitationBackend for ByUser {
    fn treat(&self, _: &Addressee<'_>) -> Treatment {
        Treatment::Add
    }

    fn relies_on_mail(&self) -> bool {
        true
    }
}
