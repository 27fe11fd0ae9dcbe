//! Carries announcements between the processes of one PostgreSQL database, by NOTIFY and LISTEN. One task per process.
//!
//! Told after the commit and gathered for a moment, not inside the writing transaction: there NOTIFY holds a lock of the whole
//! cluster through the commit, and writing fell to a quarter (decision 0009). What is lost by a crash in between is found by the
//! next look. Never here: personal data; a payload is ids of organizations.

use crate::{
    Orgs,
    database::{Heard, Listener},
    kernel::{Fault, OrganizationId},
};
use std::time::Duration;

/// The channel's name, in every database its own.
const CHANNEL: &str = "orgs";
/// How long changes are gathered before the others are told.
const GATHER: Duration = Duration::from_millis(20);
/// Ids in one payload: PostgreSQL takes 8000 bytes.
const AT_ONCE: usize = 200;
const SHORTEST_PAUSE: Duration = Duration::from_millis(500);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// Tells the other processes what this one changed, and this one what the others did, until it is dropped. On SQLite there
/// are no others, and nothing to do.
pub async fn carry(orgs: &Orgs) {
    if !orgs.database().is_shared() {
        return std::future::pending().await;
    }
    orgs.hub().gather();
    tokio::join!(tell(orgs), hear(orgs));
}

async fn tell(orgs: &Orgs) {
    loop {
        orgs.hub().something_to_tell().await;
        tokio::time::sleep(GATHER).await;
        let changed: Vec<String> = orgs.hub().to_tell().iter().map(ToString::to_string).collect();
        for some in changed.chunks(AT_ONCE) {
            if let Err(fault) = orgs.database().notify(CHANNEL, &some.join(" ")).await {
                tracing::warn!(%fault, "other processes were not told of a change; they will find it");
            }
        }
    }
}

async fn hear(orgs: &Orgs) {
    let mut pause = SHORTEST_PAUSE;
    loop {
        match orgs.database().listen(CHANNEL).await {
            Ok(listener) => {
                pause = SHORTEST_PAUSE;
                let fault = pass_on(orgs, listener).await;
                tracing::warn!(%fault, "other processes are not heard just now");
            }
            Err(fault) => tracing::warn!(%fault, "other processes cannot be heard"),
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

/// Passes on what is heard until hearing fails.
async fn pass_on(orgs: &Orgs, mut listener: Listener) -> Fault {
    // Whatever happened while nobody listened: every watch looks once.
    orgs.hub().stir_all();
    loop {
        match listener.heard().await {
            Ok(Heard::Said(payload)) => {
                for organization in payload.split(' ').filter_map(|id| id.parse::<OrganizationId>().ok()) {
                    orgs.hub().stir(organization);
                }
            }
            Ok(Heard::Gap) => orgs.hub().stir_all(),
            Err(fault) => return fault,
        }
    }
}
