//! The addressed person declines.

use super::{DeclineRefusal, Key, Unusable, store};
use crate::{
    Orgs,
    access::{Caller, Matter},
    events::Event,
    kernel::{Denial, Outcome, Refusal},
    users::addresses::store::is_theirs,
};

impl Refusal for DeclineRefusal {}

/// Says no, with a reason for the inviter if there is one (plain text, already parsed by [`note`](super::input::note)).
/// Whoever holds the mailed token may, signed in or not; but not somebody who is signed in as another person.
///
/// # Refusals
/// [`DeclineRefusal::Unusable`] (and why), [`DeclineRefusal::WrongRecipient`].
///
/// # Events
/// `invitation.declined`.
pub async fn decline(orgs: &Orgs, caller: &Caller, key: &Key, reason: &str) -> Outcome<String, DeclineRefusal> {
    orgs.work(caller, async |work| {
        let person = match work.own(Matter::Invitations) {
            Ok(person) => Some(person),
            Err(Denial::SignedOut) => None,
            Err(denial) => return Err(denial.into()),
        };
        let row = store::find(work, key)
            .await?
            .ok_or(DeclineRefusal::Unusable(Unusable::Unknown))?;
        let is_addressed = match &person {
            Some(person) => Some(is_theirs(work.db(), person.user, &row.email_key).await?),
            None => None,
        };
        match (key, is_addressed) {
            (_, Some(true)) => {}
            (Key::Token(_), None) if !row.handed => {}
            (Key::Token(_), Some(false)) => return Err(DeclineRefusal::WrongRecipient.into()),
            (Key::Id(_), Some(false)) => return Err(DeclineRefusal::Unusable(Unusable::Unknown).into()),
            (_, None) => return Err(Denial::SignedOut.into()),
        }
        row.usable(work.now()).map_err(DeclineRefusal::Unusable)?;
        if store::decline(work, &row).await? == 0 {
            return Err(DeclineRefusal::Unusable(Unusable::Used).into());
        }
        let event = Event::InvitationDeclined {
            invitation: row.id,
            email: row.email,
            reason: reason.to_owned(),
        };
        work.record_outside(row.organization_id, person.map(|person| person.user), &event)
            .await?;
        Ok(row.organization)
    })
    .await
}
