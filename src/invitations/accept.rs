//! The addressed person accepts.

use super::{AcceptRefusal, Key, Unusable, store};
use crate::{
    Orgs,
    access::{Caller, Matter, Role},
    events::Event,
    kernel::{Denial, Failure, Outcome, Refusal},
    members::{self, Entry, JoinRefusal},
    users::addresses::store::is_theirs,
};

impl Refusal for AcceptRefusal {}

/// Where the person is a member now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The organization's slug.
    pub slug: String,
    /// The organization's name.
    pub organization: String,
    /// The role they have there.
    pub role: Role,
}

/// Makes the signed-in person a member, if the invitation is addressed to them: to any of their verified
/// addresses.
///
/// # Refusals
/// [`AcceptRefusal::Unusable`] (and why), [`AcceptRefusal::WrongRecipient`], [`AcceptRefusal::AlreadyMember`],
/// [`AcceptRefusal::SeatLimitReached`].
///
/// # Events
/// `invitation.accepted`: the joining is the same fact.
pub async fn accept(orgs: &Orgs, caller: &Caller, key: &Key) -> Outcome<Accepted, AcceptRefusal> {
    orgs.work(caller, async |work| {
        let person = work.own(Matter::Invitations)?;
        let row = store::find(work, key)
            .await?
            .ok_or(AcceptRefusal::Unusable(Unusable::Unknown))?;
        if !is_theirs(work.db(), person.user, &row.email_key).await? {
            // Who holds only an id learns nothing of somebody else's invitation.
            return Err(match key {
                Key::Token(_) => AcceptRefusal::WrongRecipient,
                Key::Id(_) => AcceptRefusal::Unusable(Unusable::Unknown),
            }
            .into());
        }
        row.usable(work.now()).map_err(AcceptRefusal::Unusable)?;
        let entry = Entry {
            organization: row.organization_id,
            person: &person,
            role: row.role,
            invitation: Some(row.id),
        };
        members::join(work, &entry).await?.map_err(|refusal| match refusal {
            JoinRefusal::AlreadyMember => AcceptRefusal::AlreadyMember.into(),
            JoinRefusal::SeatLimitReached => AcceptRefusal::SeatLimitReached.into(),
            JoinRefusal::NotActive => Failure::Denied(Denial::SignedOut),
        })?;
        if store::accept(work, &row, person.user).await? == 0 {
            return Err(AcceptRefusal::Unusable(Unusable::Used).into());
        }
        let event = Event::InvitationAccepted {
            invitation: row.id,
            role: row.role,
        };
        work.record_outside(row.organization_id, Some(person.user), &event)
            .await?;
        Ok(Accepted {
            slug: row.slug,
            organization: row.organization,
            role: row.role,
        })
    })
    .await
}
