//! Forgets what is over, now and then. No rule depends on it: expiry is judged at use.

use super::{addresses, departure, factors, passkeys, provider, reset, sessions, store};
use crate::{
    Orgs,
    access::Caller,
    kernel::{Never, Outcome},
};
use std::time::Duration;

/// A sign-up, or what a mailed link leads to, is kept so long after its end, for the page behind its link to say what became of it.
const GRACE: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// Deletes sign-ups, sessions, half sign-ins, challenges, links and counters that are over; returns how many. Zero means that there is nothing left to do.
pub async fn sweep(orgs: &Orgs) -> Outcome<u64, Never> {
    orgs.work(&Caller::Nobody, async |work| {
        let (now, limits) = (work.now(), work.orgs().limits());
        let (idle_since, window_since) = (now - limits.session_idle, now - limits.throttle_window);
        store::sweep_tokens(work, now - GRACE).await?;
        let sign_ups = store::sweep_sign_ups(work, now - GRACE).await?;
        let sessions = sessions::store::sweep_sessions(work, idle_since).await?;
        let resets = reset::store::sweep(work, now - GRACE).await?;
        let halves = factors::store::sweep_halves(work, now).await?;
        let challenges = passkeys::store::sweep(work, now).await?;
        let attempts = provider::store::sweep_attempts(work, now).await?;
        let offers = provider::store::sweep_offers(work, now).await?;
        let claims = addresses::store::sweep_claims(work, now - GRACE).await?;
        let changes = addresses::store::sweep_changes(work, now - GRACE).await?;
        let farewells = departure::store::sweep(work, now - GRACE).await?;
        let throttles = store::sweep_throttles(work, window_since).await?;
        Ok(sign_ups
            + sessions
            + halves
            + challenges
            + attempts
            + offers
            + resets
            + claims
            + changes
            + farewells
            + throttles)
    })
    .await
}
