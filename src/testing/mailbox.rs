//! A mail server in memory.

use crate::{
    kernel::{EmailAddress, Fault},
    mail::{Mailer, Message},
};
use async_trait::async_trait;
use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicBool, Ordering},
};

/// Keeps every message, or takes none while it is closed.
#[derive(Debug, Default)]
pub struct MemoryMailbox {
    messages: Mutex<Vec<Message>>,
    closed: AtomicBool,
    refusing: AtomicBool,
}

impl MemoryMailbox {
    /// Everything that was sent to an address, oldest first.
    pub fn of(&self, address: &EmailAddress) -> Vec<Message> {
        let is_theirs = |message: &&Message| message.to.canonical() == address.canonical();
        self.messages
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .iter()
            .filter(is_theirs)
            .cloned()
            .collect()
    }

    /// Everything that was sent, oldest first.
    pub fn all(&self) -> Vec<Message> {
        self.messages.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes nothing from now on: every sending faults.
    pub fn close(&self) {
        self.closed.store(true, Ordering::SeqCst);
    }

    /// Refuses for good from now on.
    pub fn refuse(&self) {
        self.refusing.store(true, Ordering::SeqCst);
    }

    /// Takes messages again.
    pub fn open(&self) {
        self.closed.store(false, Ordering::SeqCst);
        self.refusing.store(false, Ordering::SeqCst);
    }
}

#[async_trait]
impl Mailer for MemoryMailbox {
    async fn send(&self, message: &Message) -> Result<(), Fault> {
        if self.closed.load(Ordering::SeqCst) {
            return Err(Fault::unavailable("the mailbox is closed"));
        }
        if self.refusing.load(Ordering::SeqCst) {
            return Err(Fault::refused("no such person"));
        }
        self.messages
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(message.clone());
        Ok(())
    }
}
