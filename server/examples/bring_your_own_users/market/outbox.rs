//! The market's mailer, and where its mails lead. This one keeps what it sends, for a page of the market; yours sends it.

use super::kinds::{CIRCLES, VENDORS};
use async_trait::async_trait;
use orgs::{
    kernel::{EmailAddress, Fault, Issue, Kind},
    mail::{MailTemplates, Mailer, Message, templates::Destination},
};
use std::sync::{Arc, Mutex, PoisonError};

// [the mails]
/// What was sent so far.
#[derive(Clone, Default)]
pub struct Outbox(Arc<Mutex<Vec<Message>>>);

#[async_trait]
impl Mailer for Outbox {
    async fn send(&self, message: &Message) -> Result<(), Fault> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(message.clone());
        Ok(())
    }
}

/// Our words, and links to the pages of each kind.
pub struct Links;

impl MailTemplates for Links {
    fn path_of(&self, kind: &Kind, to: Destination<'_>) -> String {
        match kind.as_str() {
            "circle" => CIRCLES.path(to),
            _ => VENDORS.path(to),
        }
    }
}
// [end]

impl Outbox {
    /// From one customer to another.
    pub fn tell(&self, to: &str, text: &str) -> Result<(), Issue> {
        let message = Message {
            id: String::new(),
            to: EmailAddress::parse(to)?,
            sender: None,
            reply_to: None,
            subject: "A message at the market".to_owned(),
            text: text.to_owned(),
            html: String::new(),
        };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(message);
        Ok(())
    }

    /// The texts, newest last.
    pub fn texts(&self) -> Vec<String> {
        let sent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        sent.iter()
            .map(|message| format!("To: {}\n\n{}", message.to, message.text))
            .collect()
    }
}
