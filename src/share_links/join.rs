//! Somebody joins by a share link.

use super::{JoinRefusal, Unusable, store};
use crate::{
    Orgs,
    access::{Caller, Matter, Role},
    events::Event,
    kernel::{Denial, Failure, Outcome, Refusal, Secret},
    members::{self, Entry},
};

impl Refusal for JoinRefusal {}

/// Where the person is a member now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    /// The organization's slug.
    pub slug: String,
    /// The organization's name.
    pub organization: String,
    /// The role they have there.
    pub role: Role,
}

/// Makes the signed-in person a member, and counts the use.
///
/// # Refusals
/// [`JoinRefusal::AlreadyMember`], [`JoinRefusal::Unusable`] (and why), [`JoinRefusal::Removed`], [`JoinRefusal::OtherDomain`],
/// [`JoinRefusal::FactorNeeded`].
///
/// # Events
/// `member.joined`.
pub async fn join(orgs: &Orgs, caller: &Caller, token: &Secret) -> Outcome<Joined, JoinRefusal> {
    orgs.work(caller, async |work| {
        let person = work.own(Matter::Invitations)?;
        let row = store::lock(work, token)
            .await?
            .ok_or(JoinRefusal::Unusable(Unusable::Unknown))?;
        let comer = store::comer(work.db(), &row, person.user).await?;
        // A member who presses twice hears that they are in, also where theirs was the last use.
        if comer.is_member {
            return Err(JoinRefusal::AlreadyMember.into());
        }
        row.usable(work.now()).map_err(JoinRefusal::Unusable)?;
        comer.may_join(&row)?;
        let entry = Entry {
            organization: row.organization_id,
            person: &person,
            role: row.role,
            invitation: None,
        };
        members::join(work, &entry).await?.map_err(|refusal| match refusal {
            members::JoinRefusal::AlreadyMember => JoinRefusal::AlreadyMember.into(),
            members::JoinRefusal::SeatLimitReached => JoinRefusal::Unusable(Unusable::SeatsTaken).into(),
            members::JoinRefusal::NotActive => Failure::Denied(Denial::SignedOut),
        })?;
        if store::count_use(work, &row).await? == 0 {
            return Err(JoinRefusal::Unusable(Unusable::UsedUp).into());
        }
        let event = Event::MemberJoined {
            share_link: row.id,
            role: row.role,
        };
        work.record_outside(row.organization_id, Some(person.user), &event)
            .await?;
        Ok(Joined {
            slug: row.slug,
            organization: row.organization,
            role: row.role,
        })
    })
    .await
}
