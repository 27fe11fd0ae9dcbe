//! An organization does not remind anybody of its invitations.

use super::{StopRemindersRefusal, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::UpdateOrganization},
    events::Event,
    kernel::{Outcome, Refusal, Slug},
};

impl Refusal for StopRemindersRefusal {}

/// From now on nobody is reminded before their invitation ends; the invitations themselves stay as they are.
///
/// # Refusals
/// [`StopRemindersRefusal::AlreadyStopped`].
///
/// # Events
/// `organization.reminders-stopped`.
pub async fn stop_reminders(orgs: &Orgs, caller: &Caller, slug: &Slug) -> Outcome<(), StopRemindersRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<UpdateOrganization>(slug).await?;
        if store::stop_reminders(work, &grant).await? == 0 {
            return Err(StopRemindersRefusal::AlreadyStopped.into());
        }
        work.record(&grant, &Event::RemindersStopped {}).await?;
        Ok(())
    })
    .await
}
