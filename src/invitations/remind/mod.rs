//! Whoever has not answered is reminded, once, before their invitation ends.
//!
//! The mail carries a link that works, although only digests of tokens are kept: it gets a token of its own, of the invitation's
//! present generation, as a mail does that has to be written twice. So the link of the first mail works as well, and nobody has to look
//! for it. Resending starts a new generation, and another reminder may follow that.
//!
//! Never here: a mail; the event causes it, and it is not written any more if the invitation was answered or revoked meanwhile.

mod store;

use super::{Key, store as invitations};
use crate::{
    Orgs,
    access::Caller,
    events::Event,
    kernel::{InvitationId, Never, Outcome},
};

/// Reminds everybody whose invitation ends within [`reminder_before`](crate::limits::Limits::reminder_before), was mailed at least
/// [`reminder_pause`](crate::limits::Limits::reminder_pause) ago, and was not reminded yet; of every kind of organizations, but for those
/// that [stopped it](crate::organizations::stop_reminders). How many there were. Call it now and then, from as many processes as you like.
///
/// # Events
/// `invitation.reminded` for each, which causes a mail.
pub async fn remind(orgs: &Orgs) -> Outcome<u64, Never> {
    let mut reminded = 0;
    let mut place = (orgs.now(), InvitationId(uuid::Uuid::nil()));
    loop {
        let due = store::due(orgs, place).await?;
        let Some(last) = due.last() else {
            return Ok(reminded);
        };
        place = (last.expires_at, last.id);
        for row in due {
            let desk = orgs.at_desk_of(row.kind);
            reminded += u64::from(one(&desk, row.id).await?);
        }
    }
}

/// Whether it was done: not where it was answered, changed or reminded in this moment, or cannot be accepted any more.
async fn one(orgs: &Orgs, id: InvitationId) -> Outcome<bool, Never> {
    orgs.work(&Caller::Nobody, async |work| {
        let Some(row) = invitations::find(work, &Key::Id(id)).await? else {
            return Ok(false);
        };
        if row.usable(work.now()).is_err() || store::set_reminded(work, &row).await? == 0 {
            return Ok(false);
        }
        let event = Event::InvitationReminded {
            invitation: id,
            email: row.email,
            generation: row.generation,
        };
        work.record_by_host(row.organization_id, None, &event).await?;
        Ok(true)
    })
    .await
}
