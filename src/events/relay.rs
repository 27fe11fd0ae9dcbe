//! Hands events to their subscribers: claim, tell, tick off; or put off with growing pauses.
//!
//! Safe to run in any number of processes at once. A process that dies while it tells leaves a lease behind, and the event
//! is told again when that has run out: at least once, never lost.

use super::{store, subscriber::Recorded};
use crate::{
    Orgs,
    access::Caller,
    kernel::{EventId, Fault, Kind, Never, Outcome, Timestamp, settled},
};
use std::time::Duration;

/// After so many deliveries in vain, or one that was refused for good, an event is given up; it stays, with its trouble, for the operator.
const ATTEMPTS: i64 = 14;

/// What one round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Events that every subscriber took.
    pub told: usize,
    /// Events that were put off.
    pub put_off: usize,
}

/// One round. Returns what was done, so that a worker knows whether to go on at once.
pub async fn relay(orgs: &Orgs) -> Result<Round, Fault> {
    let span = orgs.limits().relay_lease;
    let (claimed, lease) = settled(
        orgs.work(&Caller::Nobody, async |work| -> Outcome<_, Never> {
            let lease = work.now() + span;
            Ok((store::claim(work, lease).await?, lease))
        })
        .await,
    )?;
    let mut round = Round::default();
    // Whoever is told has the second half of the lease: where telling is slow, the rest goes back, or it would be told here
    // and, when the lease is over, by another process too.
    let late = lease - span / 2;
    for store::Claim { id, kind, recorded } in claimed {
        if orgs.now() > late {
            give_back(orgs, id, lease).await?;
            continue;
        }
        // A kind this version does not know was written by a newer one: nothing here listens to it.
        let told = match &recorded {
            Some(recorded) => tell(&orgs.at_desk_of(kind.unwrap_or(Kind::PLAIN)), recorded).await,
            None => Ok(()),
        };
        let attempt = recorded.map_or(1, |recorded| recorded.attempt);
        match told {
            Ok(()) => round.told += 1,
            Err(_) => round.put_off += 1,
        }
        settled(
            orgs.work(&Caller::Nobody, async |work| -> Outcome<_, Never> {
                Ok(match &told {
                    Ok(()) => store::relayed(work, id).await?,
                    Err(fault) => {
                        let again = (attempt < ATTEMPTS && !fault.is_final()).then(|| work.now() + pause(attempt));
                        store::put_off(work, id, again, &fault.to_string()).await?
                    }
                })
            })
            .await,
        )?;
    }
    Ok(round)
}

/// Nothing was tried, so nothing is counted.
async fn give_back(orgs: &Orgs, id: EventId, lease: Timestamp) -> Result<(), Fault> {
    settled(
        orgs.work(&Caller::Nobody, async |work| -> Outcome<_, Never> {
            store::give_back(work, id, lease).await?;
            Ok(())
        })
        .await,
    )
}

/// Events that wait for delivery, and events that were given up.
pub async fn backlog(orgs: &Orgs) -> Result<(i64, i64), Fault> {
    store::backlog(&mut orgs.database().read().await?).await
}

/// When the oldest event happened that still waits.
pub async fn oldest(orgs: &Orgs) -> Result<Option<Timestamp>, Fault> {
    store::waits_since(&mut orgs.database().read().await?).await
}

/// When the newest event happened, waiting or not.
pub async fn newest(orgs: &Orgs) -> Result<Option<Timestamp>, Fault> {
    store::newest_at(&mut orgs.database().read().await?).await
}

async fn tell(orgs: &Orgs, recorded: &Recorded) -> Result<(), Fault> {
    for subscriber in orgs.subscribers() {
        if let Err(fault) = subscriber.told(orgs, recorded).await {
            tracing::warn!(event = %recorded.id, attempt = recorded.attempt, %fault, "an event was put off");
            return Err(fault);
        }
    }
    Ok(())
}

/// 5 s, 10 s, 20 s … at most an hour, with some jitter so that a herd spreads.
fn pause(attempt: i64) -> Duration {
    let seconds = 5u64.saturating_mul(1 << (attempt.clamp(1, 20) - 1)).min(3600);
    Duration::from_millis(seconds * 1000 + fastrand::u64(0..1000))
}
