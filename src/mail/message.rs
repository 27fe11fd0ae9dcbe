//! One mail, ready to be sent.

use crate::kernel::EmailAddress;
use std::fmt;

/// One mail to one address. `Debug` shows neither body, because both may carry a secret link.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// Stable over every attempt at the same mail: the id of the event that caused it. For the `Message-ID`.
    pub id: String,
    /// To whom.
    pub to: EmailAddress,
    /// What the sender is called, on one line, if not as the mailer says. The address stays the mailer's: nobody else's passes the checks.
    pub sender: Option<String>,
    /// Where an answer goes, if to somebody else than the sender.
    pub reply_to: Option<EmailAddress>,
    /// One line without control characters.
    pub subject: String,
    /// The plain text part.
    pub text: String,
    /// The HTML part, equal in content.
    pub html: String,
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Message").field("id", &self.id).finish_non_exhaustive()
    }
}
