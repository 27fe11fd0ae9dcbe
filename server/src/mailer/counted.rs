//! Any mailer, with its mails counted. Never here: to whom they went.

use crate::metrics::Counts;
use async_trait::async_trait;
use orgs::{
    kernel::Fault,
    mail::{Mailer, Message},
};
use std::sync::Arc;

/// Counts what another mailer does.
pub struct Counted {
    mailer: Arc<dyn Mailer>,
    counts: Counts,
}

impl Counted {
    /// Around `mailer`.
    pub fn new(mailer: Arc<dyn Mailer>, counts: Counts) -> Self {
        Self { mailer, counts }
    }
}

#[async_trait]
impl Mailer for Counted {
    async fn send(&self, message: &Message) -> Result<(), Fault> {
        let sent = self.mailer.send(message).await;
        let mails = &self.counts.mails;
        match &sent {
            Ok(()) => mails.sent.one(),
            Err(fault) if fault.is_final() => mails.refused.one(),
            Err(_) => mails.put_off.one(),
        }
        sent
    }
}
