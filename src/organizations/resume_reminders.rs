//! An organization reminds whoever has not answered its invitations again.

use super::{ResumeRemindersRefusal, store};
use crate::{
    Orgs,
    access::{Caller, permission::permit::UpdateOrganization},
    events::Event,
    kernel::{Outcome, Refusal, Slug},
};

impl Refusal for ResumeRemindersRefusal {}

/// From now on people are reminded before their invitation ends, also those who were invited in between. It is so until somebody stops it.
///
/// # Refusals
/// [`ResumeRemindersRefusal::NotStopped`].
///
/// # Events
/// `organization.reminders-resumed`.
pub async fn resume_reminders(orgs: &Orgs, caller: &Caller, slug: &Slug) -> Outcome<(), ResumeRemindersRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<UpdateOrganization>(slug).await?;
        if store::resume_reminders(work, &grant).await? == 0 {
            return Err(ResumeRemindersRefusal::NotStopped.into());
        }
        work.record(&grant, &Event::RemindersResumed {}).await?;
        Ok(())
    })
    .await
}
