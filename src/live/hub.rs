//! Who waits for what in this process: one channel for each organization that somebody watches, and the list of what other
//! processes have not been told yet.
//!
//! Bounded by construction: a channel holds one unseen tick, however many there were, and ends with its last watch. Never
//! here: what changed, or who may know.

use crate::kernel::OrganizationId;
use std::{
    collections::{BTreeSet, HashMap},
    mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::sync::{Notify, watch};

/// Clone it freely.
#[derive(Clone, Debug, Default)]
pub(crate) struct Hub(Arc<Parts>);

#[derive(Debug, Default)]
struct Parts {
    channels: Mutex<HashMap<OrganizationId, watch::Sender<()>>>,
    /// `None` until somebody carries it away: a process that nobody listens to must not gather for ever.
    outgoing: Mutex<Option<BTreeSet<OrganizationId>>>,
    waiting: Notify,
}

/// One watch's end of its organization's channel.
#[derive(Debug)]
pub(super) struct Ear {
    hub: Hub,
    organization: OrganizationId,
    channel: watch::Receiver<()>,
}

impl Hub {
    /// This process changed these organizations, and has committed it.
    pub(crate) fn changed(&self, organizations: &[OrganizationId]) {
        for organization in organizations {
            self.stir(*organization);
        }
        if let Some(outgoing) = locked(&self.0.outgoing).as_mut() {
            outgoing.extend(organizations);
            self.0.waiting.notify_one();
        }
    }

    /// Something changed in one organization: tells this process only.
    pub(super) fn stir(&self, organization: OrganizationId) {
        if let Some(channel) = locked(&self.0.channels).get(&organization) {
            channel.send_replace(());
        }
    }

    /// Anything may have changed: tells this process only.
    pub(super) fn stir_all(&self) {
        for channel in locked(&self.0.channels).values() {
            channel.send_replace(());
        }
    }

    pub(super) fn listen(&self, organization: OrganizationId) -> Ear {
        let mut channels = locked(&self.0.channels);
        let channel = channels.entry(organization).or_insert_with(|| watch::channel(()).0);
        Ear {
            hub: self.clone(),
            organization,
            channel: channel.subscribe(),
        }
    }

    /// From now on what changes here is gathered for the other processes.
    pub(super) fn gather(&self) {
        locked(&self.0.outgoing).get_or_insert_default();
    }

    /// Waits until there is something to tell the others.
    pub(super) async fn something_to_tell(&self) {
        self.0.waiting.notified().await;
    }

    /// What the others have not been told yet.
    pub(super) fn to_tell(&self) -> BTreeSet<OrganizationId> {
        locked(&self.0.outgoing).as_mut().map(mem::take).unwrap_or_default()
    }

    /// How many organizations are watched in this process.
    #[cfg(test)]
    fn watched(&self) -> usize {
        locked(&self.0.channels).len()
    }
}

impl Ear {
    /// Waits for the next tick; one that has come meanwhile counts.
    pub(super) async fn heard(&mut self) {
        // The hub keeps the sender as long as there is an ear.
        let _ = self.channel.changed().await;
    }
}

impl Drop for Ear {
    fn drop(&mut self) {
        let mut channels = locked(&self.hub.0.channels);
        if channels
            .get(&self.organization)
            .is_some_and(|channel| channel.receiver_count() <= 1)
        {
            channels.remove(&self.organization);
        }
    }
}

/// Nothing in here can be left half done by a panic.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_channel_ends_with_its_last_ear() {
        let (hub, acme) = (Hub::default(), OrganizationId(Uuid::max()));
        let (one, two) = (hub.listen(acme), hub.listen(acme));
        drop(one);
        assert_eq!(hub.watched(), 1);
        drop(two);
        assert_eq!(hub.watched(), 0);
    }

    #[test]
    fn nothing_is_gathered_for_others_before_somebody_carries_it() {
        let (hub, acme) = (Hub::default(), OrganizationId(Uuid::max()));
        hub.changed(&[acme]);
        assert!(hub.to_tell().is_empty());
        hub.gather();
        hub.changed(&[acme]);
        hub.changed(&[acme]);
        assert_eq!(hub.to_tell(), BTreeSet::from([acme]));
        assert!(hub.to_tell().is_empty());
    }
}
