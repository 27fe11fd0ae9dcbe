//! Whoever takes messages to their recipients.

use super::Message;
use crate::kernel::Fault;
use async_trait::async_trait;

/// Sends mail. The process has one for SMTP, one for a folder and one for tests; a host may bring its own.
#[async_trait]
pub trait Mailer: Send + Sync + 'static {
    /// Hands the message over. `Ok` means that somebody else is responsible now; a fault means: try again later,
    /// unless it [is final](Fault::is_final).
    ///
    /// The mailer adds `From`, with the name that the message has for the sender if it has one, `Reply-To` if the message has one, `Date`, a `Message-ID` made of the message's id, and `Auto-Submitted: auto-generated`. It has
    /// its own timeout, below half of the relay's lease ([`crate::limits::Limits::relay_lease`]).
    async fn send(&self, message: &Message) -> Result<(), Fault>;
}
