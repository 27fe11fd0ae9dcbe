//! Mail to a mail server, over a few kept connections.

use super::letter::compose;
use async_trait::async_trait;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor, message::Mailbox};
use orgs::{
    kernel::Fault,
    mail::{Mailer, Message},
};
use std::time::Duration;

/// For each step of the conversation.
const TIMEOUT: Duration = Duration::from_secs(10);
/// For all of it; below half of the relay's lease of a minute.
const TOTAL: Duration = Duration::from_secs(25);

/// Speaks SMTP.
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    host: String,
    total: Duration,
}

impl Smtp {
    /// `host` is the right-hand side of our message ids.
    pub fn new(url: &str, from: Mailbox, host: &str) -> Result<Self, Fault> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(Fault::broken)?;
        Ok(Self {
            transport: builder.timeout(Some(TIMEOUT)).build(),
            from,
            host: host.to_owned(),
            total: TOTAL,
        })
    }

    /// Whether somebody is there and speaks to us. Sends nothing.
    pub async fn answers(&self) -> Result<(), Fault> {
        match tokio::time::timeout(self.total, self.transport.test_connection()).await {
            Ok(Ok(true)) => Ok(()),
            Ok(Ok(false)) => Err(Fault::unavailable("the mail server is not ready")),
            Ok(Err(error)) => Err(Fault::unavailable(error)),
            Err(_) => Err(Fault::unavailable("the mail server took too long")),
        }
    }

    /// Gives up on a mail after this long, if that is sooner.
    pub fn within(self, total: Duration) -> Self {
        Self {
            total: self.total.min(total),
            ..self
        }
    }
}

#[async_trait]
impl Mailer for Smtp {
    async fn send(&self, message: &Message) -> Result<(), Fault> {
        let mail = compose(message, &self.from, &self.host)?;
        match tokio::time::timeout(self.total, self.transport.send(mail)).await {
            Ok(Ok(_)) => Ok(()),
            // No such person, no such domain: 5xx. Everything else may be better in an hour.
            Ok(Err(error)) if error.is_permanent() => Err(Fault::refused(error)),
            Ok(Err(error)) => Err(Fault::unavailable(error)),
            Err(_) => Err(Fault::unavailable("the mail server took too long")),
        }
    }
}
