//! Whoever invites lets somebody in who asked.

use super::{ApproveRefusal, Ending, store};
use crate::{
    Orgs,
    access::{Caller, Role, permission::permit::InviteMembers},
    events::Event,
    kernel::{Denial, Failure, Fault, JoinRequestId, Outcome, Refusal, Slug},
    members::{self, Entry, JoinRefusal},
    users::addresses::store as addresses,
};

impl Refusal for ApproveRefusal {}

/// Who is a member now, and as what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approved {
    /// How they call themselves.
    pub name: String,
    /// The role they have.
    pub role: Role,
}

/// Makes the person a member at once: with `role`, or with that of the link they asked by. Whether the link still works is of no matter.
///
/// # Refusals
/// [`ApproveRefusal::AlreadyDecided`] (by whom, and how), [`ApproveRefusal::RoleAboveOwn`], [`ApproveRefusal::NeverOwner`],
/// [`ApproveRefusal::FactorNeeded`], [`ApproveRefusal::NotActive`], [`ApproveRefusal::SeatLimitReached`],
/// [`ApproveRefusal::AlreadyMember`].
///
/// # Events
/// `join-request.approved`: the joining is the same fact.
pub async fn approve(
    orgs: &Orgs,
    caller: &Caller,
    slug: &Slug,
    id: JoinRequestId,
    role: Option<Role>,
) -> Outcome<Approved, ApproveRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<InviteMembers>(slug).await?;
        let row = store::find(work, &grant, id).await?.ok_or(Denial::NotFound)?;
        if let Some((by, how)) = row.decided() {
            return Err(ApproveRefusal::AlreadyDecided { by, how }.into());
        }
        let role = role.unwrap_or(row.role);
        if role > grant.actor().standing.role() {
            return Err(ApproveRefusal::RoleAboveOwn.into());
        }
        if role == Role::Owner {
            return Err(ApproveRefusal::NeverOwner.into());
        }
        if row.needs_factor && !row.has_factor {
            return Err(ApproveRefusal::FactorNeeded.into());
        }
        // Whoever goes for good forgets what they asked while they are held: the person first, then the request.
        if addresses::hold(work, row.user_id).await? == 0 {
            return Err(ApproveRefusal::NotActive.into());
        }
        if store::end(work, &grant, id, Ending::Approved).await? == 0 {
            // Once more from the beginning, which says who it was.
            return Err(Fault::conflict("decided in this moment").into());
        }
        let entry = Entry {
            organization: grant.organization(),
            person: &row.person(),
            role,
            invitation: None,
        };
        members::join(work, &entry).await?.map_err(|refusal| match refusal {
            JoinRefusal::AlreadyMember => Failure::from(ApproveRefusal::AlreadyMember),
            JoinRefusal::SeatLimitReached => ApproveRefusal::SeatLimitReached.into(),
            JoinRefusal::NotActive => ApproveRefusal::NotActive.into(),
        })?;
        let event = Event::JoinRequestApproved { request: id, role };
        work.record_about(&grant, row.user_id, &event).await?;
        Ok(Approved { name: row.name, role })
    })
    .await
}
