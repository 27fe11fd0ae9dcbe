//! Tells subscribers what happened, works batches off, carries announcements between processes, reminds of invitations that end, notes
//! who was there, and forgets what is over, until the process ends. Never here: what a subscriber does.

use crate::metrics::Counts;
use orgs::{
    Orgs,
    events::relay,
    foundings, identity, invitations,
    kernel::{Never, Outcome},
    live,
    members::{
        self,
        batches::{self, Worked},
    },
};
use std::{future::Future, time::Duration};

/// The longest that an event of another process, or one whose pause is over, waits for us.
const GLANCE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
/// How often expired sessions, sign-ups and counters are deleted. No rule waits for it.
const SWEEP: Duration = Duration::from_secs(60 * 60);

/// All chores, until `shutdown`.
pub async fn work(orgs: Orgs, counts: Counts, shutdown: impl Future<Output = ()>) {
    tokio::select! {
        () = tell(orgs.clone(), counts, shutdown) => {}
        () = work_off(orgs.clone()) => {}
        () = sweep(orgs.clone()) => {}
        () = remind(orgs.clone()) => {}
        () = note(orgs.clone()) => {}
        () = live::carry(&orgs) => {}
    }
}

async fn sweep(orgs: Orgs) {
    loop {
        match forget(&orgs).await {
            // A part of it: there is more.
            Ok(1..) => tokio::time::sleep(GLANCE).await,
            Ok(0) => tokio::time::sleep(SWEEP).await,
            Err(failure) => {
                tracing::warn!(?failure, "nothing was swept");
                tokio::time::sleep(SWEEP).await;
            }
        }
    }
}

/// How often somebody looks whose invitation ends soon. A day is promised, not an hour.
const LOOK: Duration = Duration::from_secs(15 * 60);

async fn remind(orgs: Orgs) {
    loop {
        if let Err(failure) = invitations::remind(&orgs).await {
            tracing::warn!(?failure, "not everybody was reminded");
        }
        tokio::time::sleep(LOOK).await;
    }
}

/// Whoever comes is noted a moment later, together with whoever else comes. Nobody waits for it.
async fn note(orgs: Orgs) {
    loop {
        match members::note_attendance(&orgs).await {
            Ok(0) => {
                orgs.next_attendance().await;
                tokio::time::sleep(GLANCE).await;
            }
            Ok(_) => {}
            Err(failure) => {
                tracing::warn!(?failure, "who was there is not noted just now");
                tokio::time::sleep(LONGEST_PAUSE).await;
            }
        }
    }
}

async fn forget(orgs: &Orgs) -> Outcome<u64, Never> {
    Ok(identity::sweep(orgs).await? + members::sweep(orgs).await? + foundings::sweep(orgs).await?)
}

/// One member after the other. Whoever is stopped in the middle leaves a lease of some seconds behind, and nothing half done.
async fn work_off(orgs: Orgs) {
    loop {
        let pause = match batches::work_off(&orgs).await {
            Ok(Worked::Some) => Duration::ZERO,
            Ok(Worked::Nothing) => GLANCE,
            Err(failure) => {
                tracing::error!(?failure, "a batch met a fault");
                LONGEST_PAUSE
            }
        };
        tokio::time::sleep(pause).await;
    }
}

/// A round that has begun is finished, so that no event is told twice without need.
async fn tell(orgs: Orgs, counts: Counts, shutdown: impl Future<Output = ()>) {
    let mut shutdown = std::pin::pin!(shutdown);
    let mut trouble = GLANCE;
    loop {
        let round = relay::relay(&orgs).await;
        if let Ok(round) = &round {
            counts.told.more(round.told as u64);
            counts.put_off.more(round.put_off as u64);
        }
        let pause = match round {
            // There may be more of it; but a process that is to end does not begin another round.
            Ok(round) if round.told > 0 => Duration::ZERO,
            Ok(_) => GLANCE,
            Err(fault) => {
                tracing::error!(%fault, "the relay met a fault");
                trouble = (trouble * 2).min(LONGEST_PAUSE);
                trouble
            }
        };
        if pause <= GLANCE {
            trouble = GLANCE;
        }
        tokio::select! {
            biased;
            () = &mut shutdown => return,
            () = tokio::time::sleep(pause) => {}
            // In trouble a commit is no reason to hurry.
            () = orgs.next_commit(), if pause == GLANCE => {}
        }
    }
}
