//! Whoever was seen in an organization of theirs is noted there as active on this day.

use super::store;
use crate::{
    Orgs,
    access::Caller,
    kernel::{Never, Outcome},
};

/// So many in one transaction.
const AT_ONCE: usize = 500;

/// Notes members who were seen by this process since the last time, some hundreds of them; returns how many it was about, so that a
/// worker knows whether there may be more. Call it again and again, beside the relay, when [`Orgs::next_attendance`] answers.
///
/// Safe to run in any number of processes at once: whoever is noted already, or is no member any more, stays as they are. Whoever
/// could not be noted is remembered. Nobody's page is told of it.
pub async fn note_attendance(orgs: &Orgs) -> Outcome<usize, Never> {
    let Some(attendance) = orgs.attendance() else {
        return Ok(0);
    };
    let seen = attendance.first(AT_ONCE);
    if seen.is_empty() {
        return Ok(0);
    }
    orgs.work(&Caller::Nobody, async |work| -> Outcome<(), Never> {
        for ((organization, member), day) in &seen {
            store::note_active(work, *organization, *member, *day).await?;
        }
        Ok(())
    })
    .await?;
    attendance.noted(&seen);
    Ok(seen.len())
}
