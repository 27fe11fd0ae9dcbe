//! The host's own code lets somebody in: nobody invites, and nobody is asked.

use super::{AdmitRefusal, Entry, JoinRefusal, join, store};
use crate::{
    Orgs,
    access::{Caller, Role, SignedIn},
    events::Event,
    kernel::{Denial, Fault, Outcome, Refusal, Slug},
    limits::Owners,
};

impl Refusal for AdmitRefusal {}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admitted {
    /// They are a member from now on.
    Now,
    /// They were a member before, with this role, which stays as it is.
    Before(Role),
}

/// Lets a person in who belongs there by what the host knows: a payment, an import, a list of employees. Safe to repeat: who is a
/// member stays what they are, and nothing is recorded.
///
/// There is no caller: whoever calls this answers for it. People invite each other by
/// [`invitations::invite`](crate::invitations::invite).
///
/// # Refusals
/// [`AdmitRefusal::NotActive`], [`AdmitRefusal::SeatLimitReached`], [`AdmitRefusal::OneOwner`].
///
/// # Events
/// `member.added`, of no invitation: no mail is sent.
pub async fn admit(orgs: &Orgs, slug: &Slug, person: &SignedIn, role: Role) -> Outcome<Admitted, AdmitRefusal> {
    orgs.work(&Caller::Nobody, async |work| {
        let (organization, disabled_at) = store::hold_place(work, slug).await?.ok_or(Denial::NotFound)?;
        if disabled_at.is_some() {
            return Err(Denial::Disabled.into());
        }
        if let Some(role) = store::role_in(work, organization, person.user).await? {
            return Ok(Admitted::Before(role));
        }
        if role == Role::Owner && work.orgs().limits().owners == Owners::One {
            return Err(AdmitRefusal::OneOwner.into());
        }
        let entry = Entry {
            organization,
            person,
            role,
            invitation: None,
        };
        match join(work, &entry).await? {
            Ok(()) => {}
            Err(JoinRefusal::SeatLimitReached) => return Err(AdmitRefusal::SeatLimitReached.into()),
            Err(JoinRefusal::NotActive) => return Err(AdmitRefusal::NotActive.into()),
            Err(JoinRefusal::AlreadyMember) => return Err(Fault::conflict("let in in this moment").into()),
        }
        let invitation = None;
        work.record_by_host(organization, person.user, &Event::MemberAdded { invitation, role })
            .await?;
        Ok(Admitted::Now)
    })
    .await
}
