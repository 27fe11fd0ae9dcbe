//! What only the host can do, and the kit asks for.

use crate::kernel::{DisplayName, EmailAddress, Fault};
use async_trait::async_trait;

/// The host's side of the kit. Every method has an answer for hosts that have no such part; what a wiring with the part needs and does
/// not answer is a breach by itself, so nothing is passed over in silence.
#[async_trait]
pub trait Host: Send + Sync + 'static {
    /// Makes somebody a person of the host's who may come in, with this address verified; answers the host's key of them. Needed where
    /// there is a [`UserDirectory`](crate::users::UserDirectory); without one the kit tells by [`users::sync`](crate::users::sync).
    async fn enrol(&self, _name: &DisplayName, _email: &EmailAddress) -> Result<Option<String>, Fault> {
        Ok(None)
    }

    /// The same, of somebody who typed this address and has not proved it; nothing where the host has no such people.
    async fn enrol_unproven(&self, _name: &DisplayName, _email: &EmailAddress) -> Result<Option<String>, Fault> {
        Ok(None)
    }

    /// The plain text of everything that has arrived at an address, out of a mailbox, a folder or a mail server for tests. Needed where
    /// there is a [`Post`](crate::mail::Post).
    async fn letters(&self, _to: &EmailAddress) -> Result<Option<Vec<String>>, Fault> {
        Ok(None)
    }

    /// What the host's subscribers have brought about so far outside of this database, as text: calls, files, rows elsewhere, but not
    /// mails. It is compared before and after everything was told a second time. Tables beside ours are looked at without it.
    async fn effects(&self) -> Result<String, Fault> {
        Ok(String::new())
    }

    /// Whether the host's guards are meant to veto a plain deed with this event, such as `member.left`. Founding, inviting, joining and
    /// departing cannot be meant: without the first three nobody could use the product, and the last is everybody's right.
    fn vetoes(&self, _kind: &str) -> bool {
        false
    }
}

/// A host without people, mails and rules of its own.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoHost;

impl Host for NoHost {}
