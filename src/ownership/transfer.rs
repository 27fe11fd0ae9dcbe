//! The owner hands the organization over.

use super::{TransferRefusal, store};
use crate::{
    Orgs,
    access::{Caller, Role, permission::permit::TransferOwnership},
    events::Event,
    kernel::{Outcome, Refusal, Slug, UserId},
    members,
    work::Standing,
};

impl Refusal for TransferRefusal {}

/// Makes another member the owner; the former owner stays as admin.
///
/// # Refusals
/// [`TransferRefusal::NotAMember`], [`TransferRefusal::AlreadyOwner`].
///
/// # Events
/// `ownership.transferred`.
pub async fn transfer(orgs: &Orgs, caller: &Caller, slug: &Slug, to: UserId) -> Outcome<(), TransferRefusal> {
    orgs.work(caller, async |work| {
        let grant = work.require::<TransferOwnership>(slug).await?;
        if members::store::role_of(work, &grant, to).await? == Some(Role::Owner) {
            return Err(TransferRefusal::AlreadyOwner.into());
        }
        let from = match grant.actor().standing {
            Standing::Member(_) => grant.actor().user,
            Standing::Superuser => store::owner(work, &grant).await?,
        };
        if store::raise(work, &grant, to).await? == 0 {
            return Err(TransferRefusal::NotAMember.into());
        }
        store::hand_over(work, &grant, from, to).await?;
        work.record_about(&grant, to, &Event::OwnershipTransferred { from, to })
            .await?;
        Ok(())
    })
    .await
}
