//! An admin invites somebody.

use super::{Invite, InviteRefusal, Manner, add::add, addressee, store};
use crate::{
    Orgs,
    access::{Caller, Role, permission::permit::InviteMembers},
    events::Event,
    kernel::{InvitationId, Outcome, Refusal, Slug, secret::fresh_id},
    kinds,
    limits::Owners,
};

impl Refusal for InviteRefusal {}

/// Invites an address. The person is no member before they consent; unless the host's
/// [`InvitationBackend`](super::InvitationBackend) says that people are added and not asked.
///
/// # Refusals
/// [`InviteRefusal::AlreadyMember`], [`InviteRefusal::AlreadyInvited`], [`InviteRefusal::RoleAboveOwn`],
/// [`InviteRefusal::OneOwner`], [`InviteRefusal::TooManyPending`], and for who is added [`InviteRefusal::SeatLimitReached`].
///
/// # Events
/// `invitation.sent`, or `member.added` for who was added at once. Either causes one mail.
pub async fn invite(orgs: &Orgs, caller: &Caller, slug: &Slug, input: &Invite) -> Outcome<InvitationId, InviteRefusal> {
    addressee::introduce(orgs, caller, slug, input).await?;
    orgs.work(caller, async |work| {
        let grant = work.require::<InviteMembers>(slug).await?;
        if input.role > grant.actor().standing.role() {
            return Err(InviteRefusal::RoleAboveOwn.into());
        }
        if input.role == Role::Owner && work.orgs().limits().owners == Owners::One {
            return Err(InviteRefusal::OneOwner.into());
        }
        let address = input.email.canonical();
        if store::has_member(work, &grant, &address).await? {
            return Err(InviteRefusal::AlreadyMember.into());
        }
        store::expire(work, &grant, &address).await?;
        if store::count_pending(work, &grant).await? >= work.orgs().limits().pending_invitations {
            return Err(InviteRefusal::TooManyPending.into());
        }
        let (treatment, person) = addressee::treat(work, grant.organization(), input).await?;
        let (id, manner) = (fresh_id(work.now()), Manner::of(&treatment));
        if store::insert(work, &grant, id, input, manner).await? == 0 {
            return Err(InviteRefusal::AlreadyInvited.into());
        }
        kinds::keeping::invited(work, grant.organization(), id).await?;
        if let (Manner::Added, Some(person)) = (manner, person) {
            add(work, &grant, id, &person, input.role).await?;
            return Ok(id);
        }
        let event = Event::InvitationSent {
            invitation: id,
            email: input.email.to_string(),
            role: input.role,
            generation: 1,
        };
        work.record(&grant, &event).await?;
        Ok(id)
    })
    .await
}
